import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from '../../src/contract/password/check.ts';
import { noRules } from '../../src/contract/password/presets.ts';
import { mergedPolicy } from '../../src/contract/password/server-policy.ts';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import type { DirectoryPort, Entry } from '../../src/main/recovery/ports.ts';
import { localPolicyLdif } from './lab/ds389-policies.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { ds389Missing, startDs389 } from './lab/ds389.ts';
import type { Ds389 } from './lab/ds389.ts';
import { labPerson } from './lab/people.ts';

const person = labPerson(4);

describe.skipIf(ds389Missing !== null)(`the policy of a 389 Directory Server ${ds389Missing ?? ''}`, () => {
  let server: Ds389;
  let directory: DirectoryPort;
  /** So that one rule at a time decides. */
  const lenient: Readonly<Record<string, string>> = {
    passwordCheckSyntax: 'on',
    passwordMinLength: '2',
    passwordMinCategories: '1',
    passwordMinTokenLength: '3',
    passwordHistory: 'off',
    passwordMinAge: '0',
  };
  beforeAll(async () => {
    server = await startDs389({ people: [person], config: lenient });
  });
  afterAll(() => server?.stop());
  const set = async (values: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, value] of Object.entries(values)) await server.change('cn=config', name, [value]);
  };
  const changed: Record<string, string> = {};
  afterEach(async () => {
    for (const name of Object.keys(changed)) {
      await set({ [name]: lenient[name] ?? '0' });
      delete changed[name];
    }
  });
  const find = (): Promise<Entry> => {
    // A fresh adapter has read no policy yet.
    directory = directoryOn(server, { write: 'replace' }, { dialect: ds389 });
    return findOne(directory, person.uid, 'uid');
  };
  /** Whether the person would have been told beforehand that a password will not do. */
  const told = (entry: Entry, password: string): boolean =>
    brokenRules(mergedPolicy(noRules, entry.policy), { login: entry.login, names: entry.names }, password)
      .length > 0;

  const rules: readonly (readonly [string, string, string, string])[] = [
    ['passwordMinLength', '12', 'éèéèéèéèéèé', 'éèéèéèéèéèéè'],
    ['passwordMinDigits', '2', 'kfkrztpwqzx1', 'kfkrztpwqz12'],
    ['passwordMinUppers', '2', 'kfkrztpwqzxA', 'kfkrztpwqzAB'],
    ['passwordMinLowers', '2', 'KFKRZTPWQZXa', 'KFKRZTPWQZab'],
    ['passwordMinSpecials', '2', 'kfkrztpwqzx!', 'kfkrztpwqz!-'],
    ['passwordMinCategories', '3', 'kfkrztpwqz12', 'kfkrztpwqz1A'],
    ['passwordMaxRepeats', '2', 'kfkrztpwqzzz', 'kfkrztpwqqzz'],
    ['passwordMaxSequence', '3', 'kfkrztabcdpw', 'kfkrztabcpwz'],
    ['passwordMinTokenLength', '3', 'kfkr-chloe-zz', 'kfkr-ch-lo-zz'],
    ['passwordMinTokenLength', '4', `kfkr${person.uid}`, 'kfkrztpwqzxk'],
  ];
  it.each(rules)(
    '%s %s: what the server refuses was told beforehand',
    async (name, value, refused, taken) => {
      changed[name] = value;
      await set({ [name]: value });
      const entry = await find();
      expect([told(entry, refused), told(entry, taken)]).toEqual([true, false]);
      expect(await directory.writePassword(entry, refused)).toMatchObject({
        ok: false,
        failure: { kind: 'refused', rule: name === 'passwordMinLength' ? 'too-short' : 'too-weak' },
      });
      expect(await directory.writePassword(entry, taken)).toEqual({ ok: true, value: undefined });
    },
  );

  it('refuses three letters in a row out of name or address too: more than the kiosk can say beforehand', async () => {
    const entry = await find();
    for (const password of ['kfkr-hlo-zzzz', 'kfkr-niv-zzzz']) {
      expect(told(entry, password)).toBe(false);
      expect(await directory.writePassword(entry, password)).toEqual({
        ok: false,
        failure: { kind: 'refused', rule: 'too-weak' },
      });
    }
    Object.assign(changed, { passwordMinTokenLength: '5' });
    await set(changed);
    expect((await directory.writePassword(entry, 'kfkr-hlo-niv-zz')).ok).toBe(true);
  });

  it('promises nothing that is not checked', async () => {
    Object.assign(changed, { passwordCheckSyntax: 'off', passwordMinDigits: '4' });
    await set(changed);
    const entry = await find();
    expect(entry).toMatchObject({ policy: { history: 0 }, changeableFrom: null });
    expect(entry.policy).toEqual({ history: 0 });
    expect((await directory.writePassword(entry, 'x')).ok).toBe(true);
  });

  it('says how many earlier passwords are refused, and from when on another one is taken', async () => {
    Object.assign(changed, { passwordHistory: 'on', passwordInHistory: '3', passwordMinAge: '3600' });
    const before = Date.now();
    await set(changed);
    const entry = await find();
    expect(entry.policy.history).toBe(3);
    expect(entry.changeableFrom).toBeNull();
    expect((await directory.writePassword(entry, 'Chosen-Just-Now-1!')).ok).toBe(true);
    const { changeableFrom } = await find();
    expect(changeableFrom).toBeGreaterThanOrEqual(before - 1000 + 3_600_000);
    expect(changeableFrom).toBeLessThanOrEqual(Date.now() + 3_600_000);
    for (const write of ['exop', 'replace'] as const) {
      const port = directoryOn(server, { write }, { dialect: ds389 });
      expect(await port.writePassword(entry, 'Chosen-Too-Soon-1!')).toEqual({
        ok: false,
        failure: { kind: 'refused', rule: 'too-young' },
      });
    }
  });

  it('is the local one where the entry names one; what that leaves out is as the server has it by itself', async () => {
    server.apply(
      localPolicyLdif({ passwordCheckSyntax: 'on', passwordMinLength: '14', passwordHistory: 'on' }),
    );
    await expect.poll(async () => (await find()).policy.length).toEqual({ min: 14 });
    const entry = await find();
    expect(entry.policy).toMatchObject({ kindsAtLeast: 3, history: 6 });
    expect(await directory.writePassword(entry, 'abcdefghijklmn')).toMatchObject({ ok: false });
    expect(await directory.writePassword(entry, 'Abcdefghijkl1')).toEqual({
      ok: false,
      failure: { kind: 'refused', rule: 'too-short' },
    });
    const chosen = Array.from({ length: 8 }, (_value, index) => `Abcdefghijkl-${index}!`);
    for (const [index, password] of chosen.entries()) {
      expect((await directory.writePassword(entry, password)).ok).toBe(true);
      // The server dates what goes into its history, by the second: of two in one second either may pass for the oldest.
      if (index === 1) await new Promise((resolve) => setTimeout(resolve, 1_100));
    }
    // The one in force is the last: six before it are refused, the seventh is not.
    expect(await directory.writePassword(entry, 'Abcdefghijkl-2!')).toMatchObject({ ok: false });
    expect(await directory.writePassword(entry, 'Abcdefghijkl-0!')).toMatchObject({ ok: true });
  });
});
