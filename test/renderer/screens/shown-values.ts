import { languages } from '../../../src/contract/languages.ts';
import type { PasswordPolicy } from '../../../src/contract/password/policy.ts';
import type { PersonCard } from '../../../src/contract/reception.ts';
import type { Campus, ProofOffer } from '../../../src/contract/view.ts';

export const formats = [
  { kind: 'student', pattern: '\\d{8}', example: '21900042' },
  { kind: 'ine', pattern: '[0-9A-Z]{11}', example: '0912345678K' },
  { kind: 'staff', pattern: '\\d{6}', example: '104512' },
  { kind: 'uid', pattern: '[a-z]+\\d*', example: 'mdupont7' },
] as const;

export const policy: PasswordPolicy = {
  length: { min: 12, max: 30 },
  bytes: { min: 13, max: 60 },
  atLeast: { lower: 1, upper: 1, digit: 1, special: 1 },
  kindsAtLeast: 3,
  specials: '!+',
  noSpace: true,
  forbiddenCharacters: 'é',
  notContaining: { login: true, names: true, numbers: true, birthDate: true },
  longestRepeatedRun: 2,
  longestConsecutiveRun: 3,
  mostRepeats: 4,
  bannedWords: ['azerty'],
  uniqueCharacters: 6,
  history: 3,
  historyKeptBy: 'directory',
};

export const campus: Campus = {
  name: 'Université de démonstration',
  logo: null,
  accent: '#1d4f91',
  supportDesk: {
    place: 'Bibliothèque, rez-de-chaussée',
    hours: 'Du lundi au vendredi, 8 h 30 à 17 h 30',
    phone: '03 20 00 00 00',
    mail: 'accueil@univ.example',
  },
  languages,
  formats,
  offers: { login: true, activation: true, details: true, reception: true },
  keyboard: 'auto',
  mode: 'kiosk',
  stage: 'production',
  demo: true,
};

/** What a view holds that is nobody's sentence: names, codes, masked addresses. */
export const values = {
  person: 'Zoé D’Aubigné-Lefèvre',
  login: 'zaubigne07',
  long: "prenom.d'aubigne-lefevre@univ.example",
  mail: 'z•••@mail.example',
  mobile: '+33•••78',
  codes: ['K7QX-4MNP-T2WV', 'B8WK-9RTX-HJ3Q', 'M4PD-7VCX-2KTN', 'X9HR-3WQM-P6BV', 'T2NK-8FJX-V4MR'].flatMap(
    (code) => [code, code.split('').toReversed().join('')],
  ),
  seed: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  voucher: 'K7QX4MNPTW',
  reference: 'K7QX',
} as const;

export const card = (more: Partial<PersonCard> = {}): PersonCard => ({
  displayName: values.person,
  photo: null,
  populations: ['student'],
  state: 'active',
  ...more,
});

/** As large as the code of an enrolment, and as busy. */
export const qr = Array.from({ length: 41 }, (_, y) =>
  Array.from({ length: 41 }, (__, x) => ((x * x + 3 * y * y + x * y) % 7 < 3 ? '1' : '0')).join(''),
);

export const offers: readonly ProofOffer[] = [
  { proof: 'joker', points: 1, to: null, given: false },
  { proof: 'recovery-code', points: 2, to: null, given: false },
  { proof: 'totp', points: 2, to: null, given: false },
  { proof: 'mail-code', points: 1, to: values.mail, given: false },
  { proof: 'mobile-code', points: 1, to: values.mobile, given: false },
  { proof: 'activation-code', points: 2, to: null, given: false },
  { proof: 'voucher', points: 2, to: null, given: false },
];
