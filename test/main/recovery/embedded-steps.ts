import type { Journey } from '../../../src/contract/view.ts';
import { demoPeople } from '../../../src/main/directory/embedded/demo-people.ts';
import type { DemoPerson } from '../../../src/main/directory/embedded/demo-people.ts';
import type { Proposal } from '../../../src/main/recovery/session-state.ts';

/** @throws Error for somebody whom the demo does not know */
export function person(uid: string): DemoPerson {
  const found = demoPeople.find((one) => one.uid === uid);
  if (found === undefined) throw new Error(`nobody is ${uid}`);
  return found;
}

/** Says who they are, for a journey, by the login. */
export function named(
  uid: string,
  { journey = 'password', voucher = '' }: { journey?: Journey; voucher?: string } = {},
) {
  const option = { password: 'recover-password', login: 'recover-login', activation: 'activate' } as const;
  const { birthDate } = person(uid);
  const menu: Proposal[] =
    journey === 'activation' ? [] : [{ type: 'choose', option: 'forgotten-credentials' }];
  return [
    ...menu,
    { type: 'choose', option: option[journey] },
    { type: 'chooseIdentifier', kind: 'uid' },
    { type: 'identify', number: uid, birthDate, voucher },
  ] satisfies Proposal[];
}
export const answered = (uid: string, answer: string): Proposal[] => [
  ...named(uid),
  { type: 'answerJoker', answer },
];
export const byVoucher = (uid: string, code: string): Proposal[] => [
  ...named(uid),
  { type: 'otherProofs' },
  { type: 'chooseProof', proof: 'voucher' },
  { type: 'giveCode', code },
];
export const withPassword = (password: string): Proposal => ({
  type: 'setPassword',
  password,
  confirmation: password,
  houseRulesRead: true,
});
export const atDetails = (uid: string): Proposal[] => [
  { type: 'choose', option: 'details' },
  { type: 'signIn', login: uid, password: person(uid).password ?? '' },
];
export const atReception = (text: string): Proposal[] => [
  { type: 'choose', option: 'reception' },
  { type: 'receptionSignIn', login: 'abernard', password: person('abernard').password ?? '' },
  { type: 'findPeople', text },
];
export const ownAnswer = (answer: string): Proposal => ({
  type: 'setJokers',
  jokers: [
    { question: { id: 'first-pet' }, answer },
    { question: { id: 'first-concert' }, answer: 'Les Ogres de Barback' },
  ],
});
