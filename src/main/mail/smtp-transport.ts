import tls from 'node:tls';
import nodemailer from 'nodemailer';
import type { SmtpSettings } from './settings.ts';

/** How long a mail server may take, in milliseconds. */
export interface SmtpPatience {
  readonly connection: number;
  /** Between the connection and its first word. */
  readonly greeting: number;
  /** Without a word, at any later moment. */
  readonly silence: number;
  /** For one notice as a whole, however slowly the server talks. */
  readonly whole: number;
}

export const usualPatience: SmtpPatience = {
  connection: 10_000,
  greeting: 10_000,
  silence: 20_000,
  whole: 60_000,
};

/**
 * A connection to a mail server over verified TLS (RFC 3207, RFC 8314), made when it is first used.
 * @param password of `settings.user`; null where nobody signs in
 * @param trusted is told the server's certificate, with those above it, once an authority of ours stands for it
 */
export function smtpTransport(
  { settings, password }: { readonly settings: SmtpSettings; readonly password: string | null },
  patience: SmtpPatience = usualPatience,
  trusted?: (certificate: tls.PeerCertificate) => void,
) {
  return nodemailer.createTransport({
    connectionTimeout: patience.connection,
    dnsTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'implicit',
    requireTLS: settings.tls === 'starttls',
    disableFileAccess: true,
    disableUrlAccess: true,
    // Said although it is Node's default: NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would change the default.
    tls: {
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      checkServerIdentity(host, certificate) {
        trusted?.(certificate);
        return tls.checkServerIdentity(host, certificate);
      },
      ...(settings.ca === null ? {} : { ca: settings.ca }),
    },
    ...(settings.user === null || password === null ? {} : { auth: { user: settings.user, pass: password } }),
  });
}
