import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdentifierKind } from '../../src/contract/identifiers.ts';
import type { ProofName } from '../../src/contract/proofs.ts';
import type { View } from '../../src/contract/view.ts';
import type { Entry } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from '../directory/lab/directory.ts';
import { labPerson, suffix, type LabPerson } from '../directory/lab/people.ts';
import { settingsFor } from '../directory/lab/settings.ts';
import { slapdMissing } from '../directory/lab/slapd.ts';
import { totpOf } from './demo-kiosk.ts';
import {
  openKiosksOnSlapd,
  secondsBy,
  toldBy,
  wrongDate,
  type KiosksOnSlapd,
  type SpokenKiosk,
} from './kiosks-on-slapd.ts';
import { plugIn } from './limiter-plug.ts';
import { recordsOf, type Records } from './one-directory/records.ts';
import { wordsOf } from './situation-table.ts';

const people = Array.from({ length: 12 }, (_value, index) => labPerson(index)).filter(
  ({ ine }) => ine !== undefined,
);
const receptionGroup = `cn=reception,ou=groups,${suffix}`;
const receptionLdif = `dn: ${receptionGroup}
objectClass: groupOfNames
cn: reception
member: cn=nobody,${suffix}
`;
const guesses: Readonly<Partial<Record<ProofName, string>>> = {
  joker: 'not this one',
  totp: '000000',
  'recovery-code': 'XXXX-XXXX-XXXX-XXXX',
};

describe.skipIf(slapdMissing !== null)(
  `who wanders from kiosk to kiosk with proofs, on slapd ${slapdMissing ?? ''}`,
  () => {
    let lab: KiosksOnSlapd;
    let records: Records;
    let waiting: LabPerson[];
    const somebody = (): LabPerson => {
      const person = waiting.pop();
      if (person === undefined) throw new Error('nobody is left for this test');
      return person;
    };
    const entryOf = ({ uid }: LabPerson): Promise<Entry> => findOne(directoryOn(lab.slapd), uid, 'uid');

    beforeAll(async () => {
      lab = await openKiosksOnSlapd({
        server: { people, reception: true, more: receptionLdif },
        directory: { receptionGroup },
        more: { reception: {} },
      });
      records = recordsOf(settingsFor(lab.slapd), lab.recordKey);
      waiting = [...people];
    });
    afterAll(() => lab?.stop());

    /** Says who they are by some number. */
    async function named(kiosk: SpokenKiosk, person: LabPerson, kind: IdentifierKind): Promise<View> {
      const number = { student: person.student, ine: person.ine, staff: person.staff, uid: person.uid }[kind];
      await kiosk.toIdentify(kind);
      return kiosk.identify(number ?? '', person.birthDate);
    }
    /** One attempt at one proof, from the very beginning. */
    async function guess(
      kiosk: SpokenKiosk,
      person: LabPerson,
      kind: IdentifierKind,
      proof: ProofName,
    ): Promise<View> {
      const view = await named(kiosk, person, kind);
      if (view.step.name !== 'proofs') return view;
      await kiosk.say('chooseProof', { proof });
      const text = guesses[proof] ?? '';
      return proof === 'joker' ? kiosk.answerJoker(text) : kiosk.say('giveCode', { code: text });
    }

    it('has five tries in all, over ten kiosks, other numbers, other proofs and pulled plugs', async () => {
      const person = somebody();
      const entry = await entryOf(person);
      await records.giveProofs(entry);
      const kinds: readonly IdentifierKind[] = ['student', 'ine', 'uid'];
      const proofs: readonly ProofName[] = ['joker', 'totp', 'recovery-code'];
      const told: string[] = [];
      for (let place = 0; place < 10; place += 1) {
        const kiosk =
          place % 4 === 1 ? await plugIn(lab, `plug-${place % 2}`) : await lab.open(`kiosk-${place}`);
        const kind = kinds[place % kinds.length] ?? 'uid';
        const proof = proofs[Math.floor(place / 2) % proofs.length] ?? 'joker';
        told.push(toldBy(await guess(kiosk, person, kind, proof)));
        await kiosk.stop();
      }
      expect(told).toEqual([
        'answer-wrong',
        'answer-wrong',
        'code-wrong',
        'code-wrong',
        ...Array.from({ length: 6 }, () => 'proof-blocked'),
      ]);
      expect((await records.read(entry)).proofs).toMatchObject({ blocks: 1 });
      expect(await lab.slapd.canBind(person.dn, person.password)).toBe(true);
    });

    it('does not clear the count of guesses at one proof by another that they know', async () => {
      const person = somebody();
      const entry = await entryOf(person);
      const { seed } = await records.giveProofs(entry);
      // Two proofs are asked for: the one that is known, and the one that is guessed.
      const strict = openStrict();
      for (let place = 0; place < 4; place += 1) {
        const kiosk = await strict(`strict-${place}`);
        expect(toldBy(await guess(kiosk, person, 'uid', 'joker'))).toBe('answer-wrong');
        await kiosk.stop();
      }
      const kiosk = await strict('strict-last');
      await named(kiosk, person, 'uid');
      await kiosk.say('chooseProof', { proof: 'totp' });
      expect(toldBy(await kiosk.say('giveCode', { code: totpOf(seed) }))).toBe('proofs');
      expect((await records.read(entry)).proofs).toMatchObject({ count: 4 });
      await kiosk.say('chooseProof', { proof: 'joker' });
      expect(toldBy(await kiosk.answerJoker('a fifth guess'))).toBe('proof-blocked');
    });

    it('keeps nobody out: whoever is blocked gets in with the voucher of the reception', async () => {
      const person = somebody();
      const entry = await entryOf(person);
      await records.giveProofs(entry);
      for (let place = 0; place < 5; place += 1) {
        const kiosk = await lab.open(`thief-${place}`);
        await guess(kiosk, person, 'student', 'totp');
        await kiosk.stop();
      }
      const kiosk = await lab.open('owner');
      const blocked = await named(kiosk, person, 'student');
      expect([toldBy(blocked), (secondsBy(blocked) ?? 0) > 0]).toEqual(['proof-blocked', true]);
      const voucher = await records.vouchFor(entry);
      expect((await named(kiosk, person, 'student')).step.name).toBe('proofs');
      await kiosk.say('chooseProof', { proof: 'voucher' });
      expect(toldBy(await kiosk.say('giveCode', { code: 'XXXX-XXXX' }))).toBe('voucher-refused');
      expect(toldBy(await kiosk.say('giveCode', { code: voucher }))).toBe('password');
      expect((await records.read(entry)).proofs).toBeNull();
    });

    it('keeps nobody out: whoever is slowed by others’ wrong dates gets past it with a voucher', async () => {
      const person = somebody();
      const entry = await entryOf(person);
      await records.giveProofs(entry);
      const thief = await lab.open('slowing');
      await thief.toIdentify();
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await thief.identify(person.student ?? '', wrongDate);
        await records.change(entry, (record) => ({
          ...record,
          identification: { count: 9, lastAt: Date.now() },
        }));
      }
      const kiosk = await lab.open('slowed-owner');
      const slowed = await named(kiosk, person, 'student');
      expect([toldBy(slowed), (secondsBy(slowed) ?? 0) > 100]).toEqual(['slow-down', true]);
      const say = (birthDate: string, voucher: string): Promise<View> =>
        kiosk.say('identify', { number: person.student ?? '', birthDate, voucher });
      expect(toldBy(await say(person.birthDate, 'XXXX-XXXX'))).toBe('wait-stands');
      const voucher = await records.vouchFor(entry);
      // Who holds a voucher and does not know the date learns nothing of either.
      expect(toldBy(await say(wrongDate, voucher))).toBe('wait-stands');
      expect(toldBy(await say(person.birthDate, voucher))).toBe('password');
      expect(await records.read(entry)).toMatchObject({ identification: null, voucher: null });
    });

    it('is told that it is nobody’s doing when the server of the records is down, and nothing moves elsewhere', async () => {
      const person = somebody();
      const entry = await entryOf(person);
      await records.giveProofs(entry);
      const kiosk = await lab.open('stranded');
      await named(kiosk, person, 'uid');
      await kiosk.say('chooseProof', { proof: 'joker' });
      await lab.slapd.kill();
      try {
        const view = await kiosk.answerJoker('Médor');
        expect(view).toMatchObject({ step: { name: 'joker' }, notice: { code: 'operator-fault' } });
        expect(wordsOf(view, 'en')).toMatch(/This is not your doing\./u);
      } finally {
        await lab.slapd.restart();
      }
      expect(toldBy(await kiosk.answerJoker('Médor'))).toBe('password');
    });

    /** Kiosks of a campus that asks for two proofs. */
    function openStrict(): (data: string) => Promise<SpokenKiosk> {
      const file = `${lab.file}.strict.yaml`;
      const more = 'proofs:\n  recovery:\n    thresholds: { student: 2, staff: 2, external: 2 }\n';
      writeFileSync(file, `${readFileSync(lab.file, 'utf8')}${more}`, { mode: 0o600 });
      return (data) => lab.open(data, { file });
    }
  },
);
