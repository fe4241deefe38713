import type { Campus } from '../../../src/contract/view.ts';
import type { SmtpSettings } from '../../../src/main/mail/settings.ts';
import { smtpDelivery, type SmtpPatience } from '../../../src/main/mail/smtp.ts';
import type { Delivery } from '../../../src/main/mail/delivery.ts';
import type { Notice } from '../../../src/main/recovery/ports.ts';
import type { Exim } from './exim.ts';

export const campus: Pick<Campus, 'name' | 'supportDesk'> = {
  name: 'Université de l’Escaut',
  supportDesk: {
    place: 'Hall <Nord>',
    hours: '9 h – 17 h',
    phone: '+33 3 27 00 00 00',
    mail: 'aide@univ.example',
  },
};

/** A notice to somebody whom the lab keeps mails for. */
export const sampleNotice: Notice = {
  kind: 'password-changed',
  to: 'zoe.darc@univ.example',
  language: 'fr',
  givenName: "Zoé d'Arc & Cie",
  login: 'zdarc',
  at: Date.UTC(2026, 10, 23, 9, 30),
};

/** Delivery to a server as a campus would set it up, over STARTTLS unless told otherwise. */
export function deliveryTo(
  server: Pick<Exim, 'port' | 'ca' | 'user' | 'password'>,
  otherwise: Partial<SmtpSettings> & { readonly password?: string } = {},
  patience?: SmtpPatience,
): Delivery {
  const { password = server.password, ...settings } = otherwise;
  return smtpDelivery({
    settings: {
      host: 'localhost',
      port: server.port,
      tls: 'starttls',
      user: server.user,
      ca: server.ca,
      from: 'borne@univ.example',
      fromName: campus.name,
      replyTo: null,
      ...settings,
    },
    password,
    campus,
    ...(patience === undefined ? {} : { patience }),
  });
}
