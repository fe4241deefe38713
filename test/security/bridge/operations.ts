import type { OperationName } from '../../../src/contract/channels.ts';
import type { OperationInput } from '../../../src/contract/operations.ts';
import type { StepName } from '../../../src/contract/view.ts';

/** Of every operation a message that is in order: what is refused is refused for where the visit stands, and for nothing else. */
export const inOrder: { readonly [Name in OperationName]: OperationInput<Name> } = {
  campus: {},
  currentView: {},
  houseRules: { language: 'fr' },
  privacyNotice: { language: 'fr' },
  choose: { option: 'recover-password' },
  chooseIdentifier: { kind: 'uid' },
  identify: { number: '22001234', birthDate: '2004-03-14', voucher: '' },
  chooseProof: { proof: 'joker' },
  otherProofs: {},
  answerJoker: { answer: 'Caramel' },
  giveCode: { code: '123456' },
  sendAgain: {},
  goOn: {},
  acceptHouseRules: {},
  setJokers: { jokers: [{ question: { id: 'first-pet' }, answer: 'Gribouille' }] },
  setContact: { to: 'somebody@elsewhere.example' },
  confirmContact: { code: '123456' },
  skip: {},
  codesWritten: {},
  confirmTotp: { code: '123456' },
  signIn: { login: 'lmartin', password: 'Tulipe:Rouge42' },
  chooseDetail: { detail: 'jokers' },
  removeDetail: { detail: 'totp' },
  receptionSignIn: { login: 'abernard', password: 'Sablier=Perle52' },
  receptionTotp: { code: '123456' },
  findPeople: { text: 'Martin' },
  choosePerson: { place: 0 },
  vouch: { checked: 'campus-card' },
  unlock: { checked: 'campus-card' },
  confirmVouching: { login: 'pleroy', password: 'Girouette!Miel47' },
  setPassword: { password: 'Voleur;Noir-9173', confirmation: 'Voleur;Noir-9173', houseRulesRead: true },
  back: {},
  cancel: {},
  stillHere: {},
  setLanguage: { language: 'en' },
  staffExit: { login: 'mlefebvre', password: 'not-the-password' },
};

/** Asked or said at every step of a kiosk that is in order. */
export const everywhere: readonly OperationName[] = [
  'campus',
  'currentView',
  'houseRules',
  'privacyNotice',
  'cancel',
  'stillHere',
  'setLanguage',
  'staffExit',
];

/** The rest: what a step takes. Everything that is not here is `wrong-state` there, however well it is worded. */
export const takenAt: Readonly<Record<Exclude<StepName, 'out-of-order'>, readonly OperationName[]>> = {
  home: ['choose'],
  credentials: ['choose', 'back'],
  identifier: ['chooseIdentifier', 'back'],
  identify: ['identify', 'back'],
  proofs: ['chooseProof', 'back'],
  joker: ['answerJoker', 'otherProofs', 'back'],
  proof: ['giveCode', 'sendAgain', 'otherProofs', 'back'],
  login: [],
  'house-rules': ['acceptHouseRules', 'back'],
  'set-jokers': ['setJokers', 'back'],
  'set-contact': ['setContact', 'skip', 'back'],
  'confirm-contact': ['confirmContact', 'sendAgain', 'skip', 'back'],
  codes: ['codesWritten', 'back'],
  'set-totp': ['confirmTotp', 'back'],
  'sign-in': ['signIn', 'back'],
  details: ['chooseDetail', 'removeDetail', 'back'],
  'reception-sign-in': ['receptionSignIn', 'back'],
  'reception-totp': ['receptionTotp', 'back'],
  'reception-find': ['findPeople', 'choosePerson', 'back'],
  'reception-person': ['vouch', 'unlock', 'back'],
  'reception-confirm': ['confirmVouching', 'back'],
  'reception-voucher': ['findPeople', 'back'],
  password: ['setPassword', 'back'],
  done: [],
  ended: ['goOn', 'back'],
};

/** A message that is not in order, and how it is refused. */
export interface Misworded {
  readonly attack: string;
  readonly input: unknown;
  readonly refused: 'malformed' | 'too-large';
}

/** Every message of the table, made wrong in every way that its fields allow. */
export function misworded(operation: OperationName): readonly Misworded[] {
  const input: Readonly<Record<string, unknown>> = inOrder[operation];
  const withField = (name: string, value: unknown): object => ({ ...input, [name]: value });
  const fields = Object.entries(input).flatMap(([name, value]): Misworded[] => [
    { attack: `without ${name}`, input: without(input, name), refused: 'malformed' },
    { attack: `null for ${name}`, input: withField(name, null), refused: 'malformed' },
    {
      attack: `an object for ${name}`,
      input: withField(name, typeof value === 'object' ? { length: 1 } : { toString: 'x' }),
      refused: 'malformed',
    },
    {
      attack: `a list for ${name}`,
      input: withField(name, Array.isArray(value) ? [] : [value]),
      refused: 'malformed',
    },
    {
      attack: `too much for ${name}`,
      input: withField(
        name,
        typeof value === 'number' ? 100 : Array.isArray(value) ? manyOf(value) : 'x'.repeat(600),
      ),
      refused: 'malformed',
    },
    {
      attack: `10,000 characters for ${name}`,
      input: withField(name, 'é'.repeat(10_000)),
      refused: 'too-large',
    },
  ]);
  return [
    { attack: 'with a field more', input: withField('entry', 'uid=hdurand'), refused: 'malformed' },
    { attack: 'as text', input: JSON.stringify(input), refused: 'malformed' },
    { attack: 'as nothing', input: null, refused: 'malformed' },
    ...fields,
  ];
}

function manyOf(list: readonly unknown[]): unknown[] {
  return Array.from({ length: 12 }, () => list[0]);
}

function without(input: Readonly<Record<string, unknown>>, name: string): object {
  return Object.fromEntries(Object.entries(input).filter(([field]) => field !== name));
}
