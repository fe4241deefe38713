import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../../../src/main/recovery/session-state.ts';
import { openEmbeddedCampus } from './embedded-kiosk.ts';
import type { EmbeddedCampus } from './embedded-kiosk.ts';
import { named, person } from './embedded-steps.ts';
import { sampleSettings } from './sample.ts';

let campus: EmbeddedCampus;
beforeEach(async () => {
  campus = await openEmbeddedCampus();
});
afterEach(() => campus.close());

const signIn = (type: 'signIn' | 'receptionSignIn', login: string): Proposal => ({
  type,
  login,
  password: person(login).password ?? '',
});

describe('“Next person”, under a voucher that was issued', () => {
  const issued: readonly Proposal[] = [
    { type: 'choose', option: 'reception' },
    signIn('receptionSignIn', 'abernard'),
    { type: 'findPeople', text: 'lmartin' },
    { type: 'choosePerson', place: 0 },
    { type: 'vouch', checked: 'campus-card' },
  ];

  it('leads to an empty search of the same member, with nothing left of the voucher or of whom it is for', async () => {
    const { say } = campus.open();
    expect((await say(...issued)).step).toMatchObject({
      name: 'reception-voucher',
      displayName: 'Léa Martin',
      minutes: 15,
      secondsLeft: 900,
    });
    const next = await say({ type: 'back' });
    expect(next).toMatchObject({
      step: { name: 'reception-find', found: null, tooMany: false },
      notice: null,
    });
    expect(JSON.stringify(next)).not.toMatch(/Martin|[A-Z0-9]{4}-[A-Z0-9]{4}/u);
    const found = await say({ type: 'findPeople', text: 'irossi' });
    expect(found.step).toMatchObject({ found: [{ displayName: 'Ilaria Rossi' }] });
    const again = await say({ type: 'choosePerson', place: 0 }, { type: 'vouch', checked: 'passport' });
    expect(again.step).toMatchObject({ name: 'reception-voucher', displayName: 'Ilaria Rossi' });
  });

  it('leaves the voucher as it was issued', async () => {
    const { say } = campus.open();
    const { step } = await say(...issued);
    if (step.name !== 'reception-voucher') throw new Error(`no voucher at ${step.name}`);
    await say({ type: 'back' }, { type: 'cancel' });
    const proved = await say(
      { type: 'choose', option: 'forgotten-credentials' },
      { type: 'choose', option: 'recover-password' },
      { type: 'chooseIdentifier', kind: 'uid' },
      { type: 'identify', number: 'lmartin', birthDate: '2004-03-14', voucher: '' },
      { type: 'otherProofs' },
      { type: 'chooseProof', proof: 'voucher' },
      { type: 'giveCode', code: step.voucher },
    );
    expect(proved.step.name).toBe('password');
  });
});

describe('a voucher that another kiosk or a desk has issued', () => {
  it('goes past a wait at a kiosk that issues none', async () => {
    await campus.vouchFor('lmartin', 'KD4P-7XWT');
    const lastAt = campus.clock.now();
    await campus.changeRecordOf('lmartin', (record) => ({ ...record, identification: { count: 6, lastAt } }));
    const { say } = campus.open({ reception: null });
    const slowed = await say(...named('lmartin'));
    expect(slowed).toMatchObject({
      step: { name: 'identify', voucher: true },
      notice: { code: 'slow-down', seconds: 64 },
    });
    const who = { number: 'lmartin', birthDate: person('lmartin').birthDate };
    const proved = await say({ type: 'identify', ...who, voucher: 'KD4P-7XWT' });
    expect(proved.step.name).toBe('password');
  });
});

describe('a contact that is left out after all, among one’s own details', () => {
  const atDetails: readonly Proposal[] = [{ type: 'choose', option: 'details' }, signIn('signIn', 'nroux')];
  const code = (): string => campus.ports.sent.at(-1)?.code ?? '';
  const kept: readonly Proposal[] = [
    { type: 'chooseDetail', detail: 'mail' },
    { type: 'setContact', to: 'kept@mail.example' },
  ];

  it.each<[string, readonly Proposal[]]>([
    ['before it was typed', []],
    ['while its code is awaited', [{ type: 'setContact', to: 'another@mail.example' }]],
  ])('%s stays what it was, and nobody is told of a change', async (_, typed) => {
    const { say } = campus.open();
    await say(...atDetails, ...kept);
    const before = await say({ type: 'confirmContact', code: code() });
    expect(before.notice).toEqual({ code: 'detail-saved', detail: 'mail' });
    const told = campus.ports.mail.left.length;
    const { step, notice } = await say({ type: 'chooseDetail', detail: 'mail' }, ...typed, { type: 'skip' });
    expect(step).toEqual(before.step);
    expect(step).toMatchObject({ overview: { mail: { to: 'k•••@mail.example', proved: true } } });
    expect(notice).toBeNull();
    expect(campus.ports.mail.left).toHaveLength(told);
  });
});

describe('a contact that is left for later, before the first password', () => {
  it('is not kept, and the way goes on without it', async () => {
    const { say } = campus.open({ houseRules: null, jokers: { ...sampleSettings.jokers, choose: 0 } });
    const atMail = await say(
      { type: 'choose', option: 'activate' },
      { type: 'chooseIdentifier', kind: 'uid' },
      { type: 'identify', number: 'kdiallo', birthDate: '2005-04-19', voucher: '' },
      { type: 'chooseProof', proof: 'activation-code' },
      {
        type: 'giveCode',
        code: person('kdiallo').activationCode ?? '',
      },
    );
    expect(atMail.step).toMatchObject({ name: 'set-contact', channel: 'mail', kept: null });
    const atMobile = await say({ type: 'setContact', to: 'mine@mail.example' }, { type: 'skip' });
    expect(atMobile.step).toMatchObject({ name: 'set-contact', channel: 'mobile' });
    const atCodes = await say({ type: 'skip' });
    expect(atCodes.step).toMatchObject({ name: 'codes', codes: { length: 10 } });
    const password = 'Tr3s-Longue!Phrase';
    const done = await say(
      { type: 'codesWritten' },
      { type: 'setPassword', password, confirmation: password, houseRulesRead: false },
    );
    expect(done.step).toMatchObject({ name: 'done', journey: 'activation' });
    await campus.changeRecordOf('kdiallo', (record) => {
      expect(record).toMatchObject({
        recoveryMail: null,
        recoveryMobile: null,
        recoveryCodes: { length: 10 },
      });
      return record;
    });
  });
});
