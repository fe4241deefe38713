import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operationInputs } from '../../../src/contract/operations.ts';
import { proofPresets } from '../../../src/main/recovery/proofs/proof-presets.ts';
import { badInput, code, long } from './bad-input-rows.ts';
import { openEmbeddedCampus, read } from './embedded-kiosk.ts';
import type { EmbeddedCampus } from './embedded-kiosk.ts';
import {
  answered,
  atDetails,
  atReception,
  byVoucher,
  named,
  ownAnswer,
  person,
  withPassword,
} from './embedded-steps.ts';
import { goodPassword } from './sample.ts';

const minute = 60_000;
const day = 86_400_000;
const shared = 'the.two@mail.example';

let campus: EmbeddedCampus;
beforeEach(async () => {
  campus = await openEmbeddedCampus(
    (people) =>
      people.map((one) => (['lmartin', 'fnguyen'].includes(one.uid) ? { ...one, mail: shared } : one)),
    ['nroux'],
  );
});
afterEach(() => campus.close());

describe('what a person reads', () => {
  it.each(badInput)('of %s', async (_, act, told, fr, en) => {
    const words = read(await act(campus.open(), campus));
    expect(words.code).toBe(told);
    expect(words.fr).toMatch(fr);
    expect(words.en).toMatch(en);
  });

  it.each([
    'kd4p7xwt',
    ' KD4P 7XWT ',
    'K D 4 P – 7 X W T',
    'kd4p.7xwt',
    'ＫＤ４Ｐ－７ＸＷＴ',
    'KD٤P-٧XWT',
    'K04P-1XWT',
    'ko4p-lxwt',
    'KQ4P-IXWT',
    'KO4P-ixwt',
  ])('of a voucher %s is what its owner meant', async (typed) => {
    await campus.vouchFor('lmartin', code);
    expect(read(await campus.open().say(...byVoucher('lmartin', typed))).code).toBe('password');
  });

  it('of people with one mail address is each their own', async () => {
    for (const uid of ['lmartin', 'fnguyen']) {
      const { say } = campus.open();
      const { joker, givenName } = person(uid);
      const { step } = await say(...answered(uid, joker?.answer ?? ''), withPassword(goodPassword));
      expect(step).toMatchObject({ name: 'done', mail: { state: 'queued', to: 't•••@mail.example' } });
      expect(campus.ports.mail.left.at(-1)).toMatchObject({ to: shared, givenName, login: uid });
    }
  });

  it('without a mail address is where to be told, and the login all the same', async () => {
    const { answer = '' } = person('ext-okoye').joker ?? {};
    const changed = await campus.open().say(...answered('ext-okoye', answer), withPassword(goodPassword));
    expect(changed.step).toMatchObject({ name: 'done', mail: { state: 'no-address' } });
    const told = await campus
      .open()
      .say(...named('ext-okoye', { journey: 'login' }), { type: 'answerJoker', answer });
    expect(told.step).toMatchObject({ name: 'login', login: 'ext-okoye', mail: { state: 'no-address' } });
  });

  it('of an answer of emoji that was kept is that it is right, however it is spaced', async () => {
    const { say } = campus.open();
    const kept = await say(
      ...atDetails('lmartin'),
      { type: 'chooseDetail', detail: 'jokers' },
      ownAnswer('🐕🐈🐎🐄❤️'),
    );
    expect(kept.notice).toEqual({ code: 'detail-saved', detail: 'jokers' });
    const asked = campus.open({ jokers: { ask: 2, choose: 2, ownQuestions: true, shortestAnswer: 4 } });
    const seen: string[] = [];
    let view = await asked.say(...named('lmartin'));
    while (view.step.name === 'joker' && seen.length < 2) {
      const { question } = view.step;
      seen.push('id' in question ? question.id : question.ownWords);
      const answer = seen.at(-1) === 'first-pet' ? '🐕 🐈 🐎 🐄 ❤' : 'les ogres de barback';
      view = await asked.say({ type: 'answerJoker', answer });
    }
    expect(seen.toSorted()).toEqual(['first-concert', 'first-pet']);
    expect(read(view).code).toBe('password');
  });

  it.each(['d’hélène', "D'HÉLÈNE", 'mu\u0308ller', 'Zoé D’Hélène'])(
    'at the reception of %s is whose name it is',
    async (text) => {
      const { step } = await campus.open().say(...atReception(text));
      expect(step).toMatchObject({ found: [{ displayName: "Zoé D'Hélène-Müller" }] });
    },
  );

  it('at the reception of a name from right to left is whose it is', async () => {
    const { step } = await campus.open().say(...atReception('ليلى'));
    expect(step).toMatchObject({ found: [{ displayName: 'ليلى حدّاد Layla Haddad' }] });
  });

  it('of a code that was sent does not hang on the wall clock', async () => {
    const { say } = campus.open({ proofs: proofPresets.cnil });
    await say(...named('lmartin'), { type: 'chooseProof', proof: 'mail-code' });
    campus.clock.leap(day);
    campus.clock.leap(-3 * day);
    const sent = campus.ports.sent.at(-1)?.code ?? '';
    expect(read(await say({ type: 'giveCode', code: sent })).code).toBe('password');
    const late = campus.open({ proofs: proofPresets.cnil });
    await late.say(...named('fnguyen'), { type: 'chooseProof', proof: 'mail-code' });
    campus.clock.advance(10 * minute);
    const words = read(await late.say({ type: 'giveCode', code: campus.ports.sent.at(-1)?.code ?? '' }));
    expect(words.code).toBe('code-over');
    expect(words.fr).toMatch(
      /^Ce code n’est plus accepté\. Demandez-en un autre\s: il part tout de suite\.$/u,
    );
    expect(words.en).toMatch(/^This code is no longer accepted\./u);
  });

  it('of a voucher is good again once the clock is put right', async () => {
    await campus.vouchFor('lmartin', code);
    for (const leap of [day, -2 * day]) {
      campus.clock.leap(leap);
      expect(read(await campus.open().say(...byVoucher('lmartin', code))).code).toBe('voucher-refused');
    }
    campus.clock.leap(day);
    expect(read(await campus.open().say(...byVoucher('lmartin', code))).code).toBe('password');
  });

  it('never comes to 10,000 characters: the gate takes no more than the fields do', () => {
    const { answerJoker, giveCode, findPeople, setJokers, identify } = operationInputs;
    expect(answerJoker.safeParse({ answer: long }).success).toBe(false);
    expect(giveCode.safeParse({ code: long }).success).toBe(false);
    expect(findPeople.safeParse({ text: long }).success).toBe(false);
    const jokers = [{ question: { id: 'first-pet' }, answer: long }];
    expect(setJokers.safeParse({ jokers }).success).toBe(false);
    const who = { number: '22001234', birthDate: '2004-03-14' };
    expect(identify.safeParse({ ...who, voucher: long }).success).toBe(false);
  });
});
