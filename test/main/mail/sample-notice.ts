import type { Notice } from '../../../src/main/recovery/ports.ts';

/** A person of nowhere, and the campus that writes to them. */
export const notice: Notice = {
  kind: 'password-changed',
  to: 'zoe@univ.example',
  language: 'fr',
  givenName: 'Zoé',
  login: 'zdarc',
  at: Date.UTC(2023, 10, 14, 22, 13),
};

export const campus = {
  name: 'Université de Nulle-Part',
  supportDesk: {
    place: 'Hall B',
    hours: '8 h - 18 h',
    phone: '+33 1 00 00 00 00',
    mail: 'desk@univ.example',
  },
};
