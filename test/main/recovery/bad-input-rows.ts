import { expect } from 'vitest';
import type { View } from '../../../src/contract/view.ts';
import type { Proposal } from '../../../src/main/recovery/session-state.ts';
import type { EmbeddedCampus, EmbeddedKiosk } from './embedded-kiosk.ts';
import {
  answered,
  atDetails,
  atReception,
  byVoucher,
  named,
  ownAnswer,
  withPassword,
} from './embedded-steps.ts';
import { receptionSettings } from './sample.ts';

const day = 86_400_000;
/** Longer than anything that a field or the gate takes. */
export const long = 'é'.repeat(10_000);
export const code = 'KD4P-7XWT';
const voucherRefused = [
  'voucher-refused',
  /^Ce code de l’accueil n’est pas accepté\. Relisez-le .* l’accueil peut vous en donner un autre\.$/u,
  /^This code from the desk is not accepted\. Read it again,.* the desk can give you another one\.$/u,
] as const;

type Row = readonly [
  what: string,
  act: (kiosk: EmbeddedKiosk, campus: EmbeddedCampus) => Promise<View>,
  code: string,
  fr: RegExp,
  en: RegExp,
];

/** What is typed or what the clock does, what is told of it, and how it reads. */
export const badInput: readonly Row[] = [
  [
    'an answer without the accents, hyphens, apostrophe and ligature of its name',
    ({ say }) => say(...answered('zdhelenemuller', 'l’aviatrice COEUR de lion')),
    'password',
    /^Choisissez un mot de passe$/u,
    /^Choose a password$/u,
  ],
  [
    'an answer with combining accents, which do not count',
    ({ say }) => say(...answered('zdhelenemuller', 'L’Aviatri\u0327ce Cœur-de-Lio\u0301n')),
    'password',
    /^Choisissez un mot de passe$/u,
    /^Choose a password$/u,
  ],
  [
    'an answer from right to left, vocalised',
    ({ say }) => say(...answered('lhaddad', 'سَلْمى')),
    'password',
    /^Choisissez un mot de passe$/u,
    /^Choose a password$/u,
  ],
  [
    'a password with one’s own name in combining accents',
    ({ say }) =>
      say(...answered('zdhelenemuller', "L'Aviatrice Cœur-de-Lion"), withPassword('Zoe\u0301-7Grenier!')),
    'rules-broken',
    /^Ce mot de passe ne convient pas encore\. Corrigez les points marqués d’une croix\.$/u,
    /^This password does not fit yet\. Correct the points marked with a cross\.$/u,
  ],
  [
    'a password with one’s own name from right to left',
    ({ say }) => say(...answered('lhaddad', 'سلمى'), withPassword('Grenier!7Abc-ليلى')),
    'rules-broken',
    /^Ce mot de passe ne convient pas encore\. Corrigez les points marqués d’une croix\.$/u,
    /^This password does not fit yet\. Correct the points marked with a cross\.$/u,
  ],
  [
    'somebody without a birth date: as an unknown number',
    ({ say }) => say(...named('nroux')),
    'not-recognised',
    /^Nous ne vous reconnaissons pas avec ce numéro et cette date de naissance\. Vérifiez l’un et l’autre\./u,
    /^We do not recognise you by this number and this date of birth\. Check both of them\./u,
  ],
  [
    'somebody without a joker',
    ({ say }) => say(...named('irossi')),
    'no-proof',
    /^Il nous manque une preuve que c’est bien vous .* On vous y donnera un code\s: saisissez-le ici, et vous continuez\.$/u,
    /They will give you a code: type it here, and you carry on\.$/u,
  ],
  [
    'an answer of 10,000 characters that came past the page',
    ({ say }) => say(...answered('lmartin', long)),
    'answer-wrong',
    /^Ce n’est pas la réponse que nous connaissons\. Il vous reste 4 essais\.$/u,
    /^This is not the answer that we know\. You have 4 tries left\.$/u,
  ],
  [
    'a voucher of 10,000 characters that came past the page',
    async ({ say }, campus) => {
      await campus.vouchFor('lmartin', code);
      return say(...byVoucher('lmartin', `${code}${long}`));
    },
    ...voucherRefused,
  ],
  [
    'a search of 10,000 characters that came past the page',
    ({ say }) => say(...atReception(long)),
    'nobody-found',
    /^Personne ne correspond\. Vérifiez l’orthographe/u,
    /^Nobody matches\. Check the spelling/u,
  ],
  [
    'an answer of emoji that is another one',
    ({ say }) => say(...answered('lmartin', '🐈‍⬛🐕')),
    'answer-wrong',
    /^Ce n’est pas la réponse que nous connaissons\./u,
    /^This is not the answer that we know\./u,
  ],
  [
    'an answer of one emoji, to be kept',
    ({ say }) => say(...atDetails('lmartin'), { type: 'chooseDetail', detail: 'jokers' }, ownAnswer('🐕')),
    'joker-unfit',
    /^Un point reste à corriger\. Voyez ce qui est marqué plus bas\.$/u,
    /^One thing is left to correct\./u,
  ],
  [
    'a search for emoji',
    ({ say }) => say(...atReception('🐕🐈🐎🐄')),
    'search-too-short',
    /^Cette recherche est trop courte\. Donnez au moins 3 lettres ou chiffres\.$/u,
    /^This search is too short\. Give at least 3 letters or digits\.$/u,
  ],
  [
    'a voucher that has expired',
    async ({ say }, campus) => {
      await campus.vouchFor('lmartin', code);
      campus.clock.advance(receptionSettings.lifetime);
      return say(...byVoucher('lmartin', code));
    },
    ...voucherRefused,
  ],
  [
    'a voucher that was used',
    async ({ say }, campus) => {
      await campus.vouchFor('lmartin', code);
      expect((await campus.open().say(...byVoucher('lmartin', code))).step.name).toBe('password');
      return say(...byVoucher('lmartin', code));
    },
    ...voucherRefused,
  ],
  [
    'a voucher that is mistyped',
    async ({ say }, campus) => {
      await campus.vouchFor('lmartin', code);
      return say(...byVoucher('lmartin', 'KD4P-7XWW'));
    },
    ...voucherRefused,
  ],
  [
    'a voucher that was mistyped five times',
    async ({ say }, campus) => {
      await campus.vouchFor('lmartin', code);
      const again: Proposal[] = Array.from({ length: 4 }, () => ({ type: 'giveCode', code: 'KD4P-7XWW' }));
      return say(...byVoucher('lmartin', 'KD4P-7XWW'), ...again, { type: 'giveCode', code });
    },
    ...voucherRefused,
  ],
  [
    'the voucher of somebody else',
    async ({ say }, campus) => {
      await campus.vouchFor('fnguyen', code);
      await campus.vouchFor('lmartin', 'RRRR-RRRR');
      return say(...byVoucher('lmartin', code));
    },
    ...voucherRefused,
  ],
  [
    'a voucher for other kiosks',
    async ({ say }, campus) => {
      await campus.vouchFor('lmartin', code, { kioskGroup: 'library' });
      return say(...byVoucher('lmartin', code));
    },
    ...voucherRefused,
  ],
  [
    'a voucher of nothing but blanks',
    ({ say }) => say(...byVoucher('lmartin', ' \u00a0 ')),
    'code-empty',
    /^Il manque le code\. Saisissez-le, puis validez\.$/u,
    /^The code is missing\./u,
  ],
  [
    'a voucher that is mistyped where one has to wait for the mistakes of others',
    async ({ say }, campus) => {
      await campus.vouchFor('lmartin', code);
      const lastAt = campus.clock.now();
      await campus.changeRecordOf('lmartin', (record) => ({
        ...record,
        identification: { count: 6, lastAt },
      }));
      return say(...named('lmartin', { voucher: 'KD4P-7XWW' }));
    },
    'wait-stands',
    /^Ce code de l’accueil ne va pas avec ce numéro et cette date de naissance\. Vérifiez les trois, .* dans 64 secondes\.$/u,
    /^This code from the desk does not go with this number and this date of birth\. Check all three, .* in 64 seconds\.$/u,
  ],
  [
    'a voucher at a kiosk whose clock leapt ahead',
    async ({ say }, campus) => {
      await campus.vouchFor('lmartin', code);
      campus.clock.leap(day);
      return say(...byVoucher('lmartin', code));
    },
    ...voucherRefused,
  ],
  [
    'a voucher at a kiosk whose clock was put back',
    async ({ say }, campus) => {
      await campus.vouchFor('lmartin', code);
      campus.clock.leap(-day);
      return say(...byVoucher('lmartin', code));
    },
    ...voucherRefused,
  ],
  [
    'blocked proofs at a kiosk whose clock was put back',
    async ({ say }, campus) => {
      const wrong: Proposal = { type: 'answerJoker', answer: 'Rex' };
      await say(...named('lmartin'), wrong, wrong, wrong, wrong, wrong, { type: 'cancel' });
      campus.clock.leap(-day);
      return say(...named('lmartin'));
    },
    'proof-blocked',
    /^Les preuves font une pause .* réessayer dans 15 minutes\./u,
    /You can try again in 15 minutes\./u,
  ],
  [
    'a day of birth that is still to come on a clock that was put back',
    async ({ say }, campus) => {
      campus.clock.leap(-25 * 365 * day);
      return say(...named('lmartin'));
    },
    'birth-date-unreal',
    /^Ce n’est pas une date de naissance possible\. Vérifiez le jour, le mois et l’année\.$/u,
    /^This cannot be a date of birth\. Check the day, the month and the year\.$/u,
  ],
];
