import type { GateFailureCode } from '../../../src/contract/failures.ts';
import type { StepName } from '../../../src/contract/view.ts';

/** Something that a page which has been taken over says over the bridge, and the refusal that it gets. */
export interface BridgeAttack {
  readonly attack: string;
  /** Source text, run in the page as `loquet.…`. */
  readonly says: string;
  /** `throws`: it does not even leave the page. */
  readonly refused: GateFailureCode | 'throws';
}

const password = `setPassword({ password: 'Voleur;Noir-9173', confirmation: 'Voleur;Noir-9173', houseRulesRead: true })`;
const known = `identify({ number: '22001234', birthDate: '2004-03-14', voucher: '' })`;
const answer = `answerJoker({ answer: 'Caramel' })`;

function rows(...attacks: readonly (readonly [string, string, BridgeAttack['refused']])[]): BridgeAttack[] {
  return attacks.map(([attack, says, refused]) => ({ attack, says, refused }));
}

/** Right words at the wrong step. */
export const wrongOrder: Readonly<Partial<Record<StepName, readonly BridgeAttack[]>>> = {
  home: rows(
    ['a password before anything', password, 'wrong-state'],
    ['an answer before a number', answer, 'wrong-state'],
    ['a number before its kind', known, 'wrong-state'],
    ['a kind before the journey', `chooseIdentifier({ kind: 'student' })`, 'wrong-state'],
    ['the second choice before the first', `choose({ option: 'recover-password' })`, 'wrong-state'],
    ['back from home', 'back({})', 'wrong-state'],
  ),
  credentials: rows(
    ['the first choice again', `choose({ option: 'forgotten-credentials' })`, 'wrong-state'],
    ['a kind two steps early', `chooseIdentifier({ kind: 'uid' })`, 'wrong-state'],
    ['a password three steps early', password, 'wrong-state'],
  ),
  identifier: rows(
    ['a number without its kind', known, 'wrong-state'],
    ['an answer with nobody named', answer, 'wrong-state'],
  ),
  identify: rows(
    ['an answer before identification', answer, 'wrong-state'],
    ['a password before identification', password, 'wrong-state'],
    ['another kind without going back', `chooseIdentifier({ kind: 'uid' })`, 'wrong-state'],
  ),
  joker: rows(
    ['a password before the proof', password, 'wrong-state'],
    [
      'another person without going back',
      `identify({ number: '104207', birthDate: '1978-11-02', voucher: '' })`,
      'wrong-state',
    ],
    ['another kind in front of the question', `chooseIdentifier({ kind: 'staff' })`, 'wrong-state'],
  ),
  password: rows(
    ['the answer again', answer, 'wrong-state'],
    [
      'another person once the proof is met',
      `identify({ number: '20003210', birthDate: '2001-08-18', voucher: '' })`,
      'wrong-state',
    ],
    ['a choice from the first screens', `choose({ option: 'recover-password' })`, 'wrong-state'],
  ),
  done: rows(
    ['a second password after the first', password, 'wrong-state'],
    ['a kind after the end', `chooseIdentifier({ kind: 'student' })`, 'wrong-state'],
    ['a number after the end', known, 'wrong-state'],
    ['an answer after the end', answer, 'wrong-state'],
    ['back into the visit that is done', 'back({})', 'wrong-state'],
  ),
};

/** Fields that are forged or added, where the operation itself would be in order. */
export const forgedFields: Readonly<Partial<Record<StepName, readonly BridgeAttack[]>>> = {
  home: rows(
    ['a choice that is none', `choose({ option: 'set-password' })`, 'malformed'],
    ['a choice named like a method', `choose({ option: 'toString' })`, 'malformed'],
    ['a step to jump to', `choose({ option: 'forgotten-credentials', step: 'password' })`, 'malformed'],
    ['a language that is a prototype', `houseRules({ language: '__proto__' })`, 'malformed'],
    ['a language that is a path', `houseRules({ language: '../../keys/record' })`, 'malformed'],
    ['an argument where none is taken', `currentView({ of: 'everybody' })`, 'malformed'],
    ['arguments for the campus', `campus({ secrets: true })`, 'malformed'],
    ['staff without a password', `staffExit({ login: 'mlefebvre' })`, 'malformed'],
    ['staff by declaration', `staffExit({ login: 'mlefebvre', password: '', staff: true })`, 'malformed'],
  ),
  identifier: rows(
    ['a kind that is none', `chooseIdentifier({ kind: 'mail' })`, 'malformed'],
    ['an attribute of the directory', `chooseIdentifier({ kind: 'userPassword' })`, 'malformed'],
    ['a kind named like a method', `chooseIdentifier({ kind: 'constructor' })`, 'malformed'],
    ['a filter beside the kind', `chooseIdentifier({ kind: 'uid', filter: '(uid=*)' })`, 'malformed'],
  ),
  identify: rows(
    [
      'a kind beside the number',
      `identify({ number: '22001234', birthDate: '2004-03-14', kind: 'uid', voucher: '' })`,
      'malformed',
    ],
    [
      'an entry beside the number',
      `identify({ number: '1', birthDate: '2004-03-14', entry: { uuid: 'x' }, voucher: '' })`,
      'malformed',
    ],
    [
      'many numbers at once',
      `identify({ number: ['22001234', '20003210'], birthDate: '2004-03-14', voucher: '' })`,
      'malformed',
    ],
    [
      'an operator for a date',
      `identify({ number: '22001234', birthDate: { $ne: '' }, voucher: '' })`,
      'malformed',
    ],
    ['no date', `identify({ number: '22001234', voucher: '' })`, 'malformed'],
    ['null for a date', `identify({ number: '22001234', birthDate: null, voucher: '' })`, 'malformed'],
    [
      'a Date for a date',
      `identify({ number: '22001234', birthDate: new Date(0), voucher: '' })`,
      'too-large',
    ],
    ['true for a date', `identify({ number: '22001234', birthDate: true, voucher: '' })`, 'malformed'],
    [
      '65 characters for a number',
      `identify({ number: '2'.repeat(65), birthDate: '2004-03-14', voucher: '' })`,
      'malformed',
    ],
    [
      'a date with a tail',
      `identify({ number: '22001234', birthDate: '2004-03-14 OR 1=1', voucher: '' })`,
      'malformed',
    ],
    [
      'a number with a method',
      `identify({ number: { toString: () => '22001234' }, birthDate: '2004-03-14', voucher: '' })`,
      'too-large',
    ],
  ),
  joker: rows(
    [
      'the question named by the page',
      `answerJoker({ answer: 'x', question: { id: 'first-pet' } })`,
      'malformed',
    ],
    ['many answers at once', `answerJoker({ answer: ['Caramel', 'Minou'] })`, 'malformed'],
    ['a number of tries', `answerJoker({ answer: 'x', triesLeft: 99 })`, 'malformed'],
    ['another person beside the answer', `answerJoker({ answer: 'x', uid: 'hdurand' })`, 'malformed'],
    ['true for an answer', `answerJoker({ answer: true })`, 'malformed'],
    ['no number for an answer', `answerJoker({ answer: NaN })`, 'too-large'],
    ['257 characters for an answer', `answerJoker({ answer: 'x'.repeat(257) })`, 'malformed'],
  ),
  password: rows(
    ['somebody else beside the password', password.replace('{', `{ uid: 'hdurand',`), 'malformed'],
    ['an entry beside the password', password.replace('{', `{ dn: 'cn=admin',`), 'malformed'],
    ['a rule switched off', password.replace('{', '{ policy: { length: { min: 0 } },'), 'malformed'],
    ['yes in words', password.replace('true', `'true'`), 'malformed'],
    ['yes as a number', password.replace('true', '1'), 'malformed'],
    ['the box left out', password.replace(', houseRulesRead: true', ''), 'malformed'],
    [
      'a control character, which nobody could type again',
      `setPassword({ password: 'Voleur;Noir-91\\u000773', confirmation: 'Voleur;Noir-91\\u000773', houseRulesRead: true })`,
      'malformed',
    ],
    [
      'half a character',
      `setPassword({ password: 'Voleur;Noir-9173\\ud83d', confirmation: 'Voleur;Noir-9173\\ud83d', houseRulesRead: true })`,
      'malformed',
    ],
    ['no confirmation', `setPassword({ password: 'Voleur;Noir-9173', houseRulesRead: true })`, 'malformed'],
    [
      'bytes for a password',
      `setPassword({ password: new Uint8Array(12), confirmation: 'x', houseRulesRead: true })`,
      'too-large',
    ],
    [
      'a huge password',
      `setPassword({ password: 'x'.repeat(9000), confirmation: 'x', houseRulesRead: true })`,
      'too-large',
    ],
  ),
};

/** Values of every shape, said where an answer would be in order. */
export const oddValues: readonly BridgeAttack[] = rows(
  ['nothing', 'answerJoker()', 'too-large'],
  ['null', 'answerJoker(null)', 'malformed'],
  ['a string', `answerJoker('Caramel')`, 'malformed'],
  ['a number', 'answerJoker(42)', 'malformed'],
  ['a list', `answerJoker(['Caramel'])`, 'malformed'],
  ['a function', `answerJoker(() => 'Caramel')`, 'malformed'],
  ['a symbol', `answerJoker(Symbol('Caramel'))`, 'too-large'],
  ['a big integer', 'answerJoker(1n)', 'too-large'],
  ['a date', 'answerJoker(new Date(0))', 'too-large'],
  ['a pattern', 'answerJoker(/Caramel/u)', 'too-large'],
  ['an error', `answerJoker(new Error('Caramel'))`, 'too-large'],
  ['bytes', 'answerJoker(new Uint8Array(8))', 'too-large'],
  ['a map', `answerJoker(new Map([['answer', 'Caramel']]))`, 'malformed'],
  ['a promise', `answerJoker(Promise.resolve({ answer: 'Caramel' }))`, 'malformed'],
  ['a proxy of nothing', 'answerJoker(new Proxy({}, {}))', 'malformed'],
  ['a getter that throws', `answerJoker({ get answer() { throw new RangeError('x') } })`, 'malformed'],
  ['the window', 'answerJoker(window)', 'malformed'],
  ['a function within', `answerJoker({ answer: () => 'Caramel' })`, 'too-large'],
  ['undefined within', 'answerJoker({ answer: undefined })', 'too-large'],
  ['a cycle', '((loop) => { loop.answer = loop; return loquet.answerJoker(loop); })({})', 'too-large'],
  ['inherited fields', `answerJoker(Object.create({ answer: 'Caramel' }))`, 'malformed'],
  [
    '__proto__ instead of fields',
    `answerJoker(JSON.parse('{"__proto__":{"answer":"Caramel"}}'))`,
    'malformed',
  ],
  [
    'constructor.prototype',
    `answerJoker({ answer: 'x', constructor: { prototype: { admin: true } } })`,
    'malformed',
  ],
  [
    'a message of the debugging channel',
    `answerJoker({ o: [{ k: 'answer', v: 'Caramel' }], id: 1 })`,
    'malformed',
  ],
  ['a string of 1 MB', `answerJoker({ answer: 'x'.repeat(1e6) })`, 'too-large'],
  ['a key of 1 MB', `answerJoker({ ['x'.repeat(1e6)]: 1 })`, 'too-large'],
  ['100,000 values', 'answerJoker(Array(1e5).fill({}))', 'too-large'],
  [
    '10,000 fields',
    'answerJoker(Object.fromEntries(Array.from({ length: 1e4 }, (_, at) => [at, at])))',
    'too-large',
  ],
  ['a nest 500 deep', `answerJoker(JSON.parse('{"a":'.repeat(500) + '1' + '}'.repeat(500)))`, 'too-large'],
  [
    'a nest 100,000 deep',
    `((nest) => { for (let at = 0; at < 1e5; at += 1) nest = { nest }; return loquet.answerJoker(nest); })({})`,
    'throws',
  ],
);
