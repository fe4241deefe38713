import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople } from '../../src/main/directory/embedded/demo-people.ts';
import { giveJokers } from '../directory/lab/joker.ts';
import { labPerson, suffix } from '../directory/lab/people.ts';
import { serviceDn, servicePassword, slapdMissing, startSlapd, type Slapd } from '../directory/lab/slapd.ts';
import { writeTrialConfiguration } from '../directory/lab/trial-configuration.ts';
import { browser } from '../journeys/kiosk.ts';
import { both, openHostilePage, walker, type HostilePage } from './bridge/hostile.ts';
import { overhear, secretsIn, type Overheard } from './bridge/overheard.ts';

const newPassword = 'Bruyere;Verte73';
let hostile: HostilePage;
let overheard: Overheard;

/** What main says while the page tries everything at the steps up to and with the question. */
async function tryBeforeTheProof(number: string, birthDate: string): Promise<string> {
  for (const call of [
    'campus({})',
    'currentView({})',
    `houseRules({ language: 'fr' })`,
    `choose({ option: 'forgotten-credentials' })`,
    `choose({ option: 'recover-password' })`,
    `chooseIdentifier({ kind: 'student' })`,
    `identify({ number: '*)(uid=*', birthDate: '2004-03-14', voucher: '' })`,
    `identify({ number: '${number}', birthDate: '2004-02-31', voucher: '' })`,
    `identify({ number: '29999999', birthDate: '${birthDate}', voucher: '' })`,
    `identify({ number: '${number}', birthDate: '${birthDate}', voucher: '' })`,
    `answerJoker({ answer: 'wrong' })`,
    `setPassword(${JSON.stringify(both(newPassword))})`,
    'back({})',
    `identify({ number: '${number}', birthDate: '1990-01-01', voucher: '' })`,
  ]) {
    await hostile.say(call);
  }
  // The delay after the wrong birth date.
  await hostile.page.waitForTimeout(2_500);
  await hostile.say(`identify({ number: '${number}', birthDate: '${birthDate}', voucher: '' })`);
  expect(await hostile.standing()).toMatchObject({ step: { name: 'joker' } });
  return overheard.since();
}

describe.skipIf(browser === null)('what a page hears of the demo’s directory (needs a browser)', () => {
  const victim = walker('lmartin');
  const mail = demoPeople.find(({ uid }) => uid === victim.uid)?.mail ?? '';
  const never: Record<string, string> = {
    mail,
    answer: victim.answer,
    'old password': victim.oldPassword,
    'new password': newPassword,
  };
  beforeAll(async () => {
    hostile = await openHostilePage();
    overheard = await overhear(hostile);
    const content = JSON.parse(readFileSync(join(hostile.data, 'directory.json'), 'utf8')) as {
      people: { uid: string; uuid: string; record: string; passwords: { salt: string; hash: string }[] }[];
    };
    const person = content.people.find(({ uid }) => uid === victim.uid);
    Object.assign(never, {
      uuid: person?.uuid,
      record: person?.record.slice(0, 40),
      salt: person?.passwords[0]?.salt,
      hash: person?.passwords[0]?.hash,
      folder: hostile.data,
    });
    for (const name of readdirSync(join(hostile.data, 'keys'))) {
      never[`key ${name}`] = readFileSync(join(hostile.data, 'keys', name), 'utf8').trim();
    }
  });
  afterAll(() => hostile.close());

  it('before the proof is nothing about the person but the question', async () => {
    const heard = await tryBeforeTheProof(victim.number, victim.birthDate);
    expect(heard).toContain('first-pet');
    expect(heard).toContain('not-recognised');
    expect(
      secretsIn(heard, {
        ...never,
        uid: victim.uid,
        born: victim.birthDate,
        name: 'Martin',
        'given name': 'Léa',
      }),
    ).toEqual([]);
    expect(Object.values(never).every((secret) => secret.length > 6)).toBe(true);
  });

  it('after the proof is the login for the rules, never the address, the entry or a secret', async () => {
    await hostile.say(`answerJoker({ answer: '${victim.answer}' })`);
    await hostile.say(`setPassword(${JSON.stringify(both('abc'))})`);
    await hostile.say(`setPassword(${JSON.stringify({ ...both(newPassword), confirmation: 'x' })})`);
    await hostile.say(`setPassword(${JSON.stringify(both(victim.oldPassword))})`);
    await hostile.say(`setPassword(${JSON.stringify(both(newPassword))})`);
    await hostile.say('currentView({})');
    const heard = await overheard.since();
    expect(heard).toContain('"name":"done"');
    expect(heard).toContain('l•••@demo.example');
    // The search finds what is there.
    expect(secretsIn(heard, { uid: victim.uid })).toEqual(['uid']);
    expect(secretsIn(heard, never)).toEqual([]);
  });
});

describe.skipIf(browser === null || slapdMissing !== null)(
  'what a page hears of an OpenLDAP (needs a browser and slapd)',
  () => {
    const person = labPerson(12);
    const answer = 'Médor';
    let slapd: Slapd;
    let folder: string;
    let never: Record<string, string>;
    beforeAll(async () => {
      slapd = await startSlapd({ people: [person] });
      folder = mkdtempSync(join(tmpdir(), 'loquet-hostile-'));
      const { file, recordKey } = writeTrialConfiguration(slapd, folder);
      await giveJokers(slapd, recordKey, [person], { question: { id: 'first-pet' }, answer });
      hostile = await openHostilePage({ file });
      overheard = await overhear(hostile);
      never = {
        dn: person.dn,
        suffix,
        'entry UUID': (await slapd.values(person.dn, 'entryUUID'))[0] ?? '',
        mail: person.privateMail ?? '',
        answer,
        'old password': person.password,
        'new password': newPassword,
        'service account': serviceDn,
        'password of the service account': servicePassword,
        'record key': recordKey,
        server: `localhost:${slapd.securePort}`,
        address: '127.0.0.1',
        'words of the socket': 'ECONN',
        'words of ldapts': 'ldap',
        'words of the server': 'password is',
        attribute: 'userPassword',
        'a file of ours': '.ts:',
      };
    });
    afterAll(async () => {
      await hostile.close();
      await slapd.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('before the proof is nothing about the person or the server', async () => {
      const heard = await tryBeforeTheProof(person.student ?? '', person.birthDate);
      expect(heard).toContain('not-recognised');
      expect(secretsIn(heard, { ...never, uid: person.uid, name: person.surname })).toEqual([]);
      expect(Object.values(never)).not.toContain('');
    });

    it('after it, from a refusal of the server to its death, is a code and a reference', async () => {
      await hostile.say(`answerJoker({ answer: '${answer}' })`);
      await hostile.say(`setPassword(${JSON.stringify({ ...both(person.password) })})`);
      await slapd.kill();
      await hostile.say(`setPassword(${JSON.stringify(both(newPassword))})`);
      await hostile.say('currentView({})');
      const heard = await overheard.since();
      expect(heard).toMatch(/"code":"refused-by-directory"/u);
      expect(heard).toMatch(/"code":"operator-fault","reference":"[0-9A-Z]{4}"/u);
      expect(secretsIn(heard, never)).toEqual([]);
    });
  },
);
