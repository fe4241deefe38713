import type { CatalogueRow } from './row.ts';

/** Findings about each server: how it is reached, trusted and signed in to. */
export const serverFindings = {
  'server-good': {
    severity: 'good',
    what: 'It answers under TLS, and its certificates hold for <days> more days.',
    remedy: '',
  },
  'name-unresolved': {
    severity: 'broken',
    what: 'The name <host> is not known here (<cause>).',
    remedy: 'Correct `directory.servers`, or the name service of this machine: getent hosts <host>',
  },
  'server-unreachable': {
    severity: 'broken',
    what: 'Nothing answers at port <port> (<cause>).',
    remedy: 'Is the server running, and does the firewall let this machine through? nc -vz <host> <port>',
  },
  'server-mute': {
    severity: 'broken',
    what: 'It takes the connection and then says nothing that could be understood (<cause>).',
    remedy: 'Is this the port of the directory, ldaps:// for 636 and ldap:// with startTls for 389?',
  },
  'certificate-expired': {
    severity: 'broken',
    what: 'A certificate of the server has expired.',
    remedy:
      'Renew it. Its dates: openssl s_client -connect <host>:<port> </dev/null | openssl x509 -noout -dates',
  },
  'certificate-expires': {
    severity: 'warning',
    what: 'A certificate of the server, or one above it, expires in <days> days.',
    remedy: 'Renew it before. Which one: openssl s_client -connect <host>:<port> -showcerts </dev/null',
  },
  'certificate-wrong-name': {
    severity: 'broken',
    what: 'The certificate is not for <host>.',
    remedy:
      'Write the name that it is for into `directory.servers`, or have one made for DNS:<host> (subjectAltName).',
  },
  'certificate-unknown-authority': {
    severity: 'broken',
    what: 'No authority that is trusted here has signed the certificate (<cause>).',
    remedy:
      'Put the PEM of the authority, and of those between, into the file that `directory.ca` names; the server should send those between itself.',
  },
  'certificate-not-yet-valid': {
    severity: 'broken',
    what: 'The certificate is not valid yet: this machine’s clock is behind, or the certificate is of tomorrow.',
    remedy: 'timedatectl set-ntp true; then openssl x509 -noout -dates on the certificate.',
  },
  'tls-refused': {
    severity: 'broken',
    what: 'No TLS came about (<cause>).',
    remedy: 'The server must offer TLS 1.2 or later: openssl s_client -connect <host>:<port>',
  },
  'starttls-refused': {
    severity: 'broken',
    what: 'The server refuses StartTLS (result code <code>): it has no certificate, or it does not take it at this port.',
    remedy: 'Give the server a certificate, or write ldaps:// without `startTls` where it listens at 636.',
  },
  'directory-misconfigured': {
    severity: 'broken',
    what: 'The directory cannot be used as it is configured (<cause>).',
    remedy:
      'NODE_DEBUG: unset it, ldapts would print passwords. ca: `directory.ca` holds no readable certificate. A number: LDAP result code (RFC 4511 appendix A).',
  },
  'sign-in-good': { severity: 'good', what: 'The service account signs in.', remedy: '' },
  'sign-in-refused': {
    severity: 'broken',
    what: 'The server refuses the service account <account> (result code <code>).',
    remedy: 'Store its password as the secret `directory`, or correct `directory.bindDn`.',
  },
  'operation-failed': {
    severity: 'broken',
    what: 'The server went away, or refused, while it was asked: <cause>.',
    remedy: 'Run this again; when it stays so, look at the log of the server at this instant.',
  },
  'clock-good': { severity: 'good', what: 'Its clock and this machine’s are <seconds> s apart.', remedy: '' },
  'clock-differs': {
    severity: 'warning',
    what: 'Its clock and this machine’s are <seconds> s apart: locks, minimum ages and the journal are dated by both.',
    remedy: 'Set both by NTP: timedatectl set-ntp true',
  },
  'clock-unreadable': {
    severity: 'not-checked',
    what: 'What time it is there cannot be read.',
    remedy: 'Compare by hand: date -u on both.',
  },
} as const satisfies Record<string, CatalogueRow>;
