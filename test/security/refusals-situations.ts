import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { View } from '../../src/contract/view.ts';
import { directoryOn, findOne } from '../directory/lab/directory.ts';
import type { OddServer } from '../directory/lab/odd-servers.ts';
import { labPerson, type LabPerson } from '../directory/lab/people.ts';
import {
  newPassword,
  rightAnswer,
  wrongDate,
  type KiosksOnSlapd,
  type SpokenKiosk,
} from './kiosks-on-slapd.ts';
import type { Situation } from './situation.ts';

export const people = Array.from({ length: 20 }, (_value, index) => labPerson(index)).filter(
  ({ student }) => student !== undefined,
);
export const one = (index: number): LabPerson => people[index] ?? labPerson(index);
const first = one(0);
/** Has the student number of somebody else. */
export const namesake = labPerson(50, { student: first.student ?? '' });
const forGood = '000001010000Z';
/** Twelve characters are enough for us, and too few for this server. */
export const serversShortest = '14';
const shortPassword = 'Bruyere;V73!';
/** Seconds that a directory has in the situations in which it never answers. */
const deadline = 1;

/** As it stands below: on slapd, with people and passwords of its own. */
interface SlapdSituation extends Omit<Situation<KiosksOnSlapd>, 'stage'> {
  readonly person: LabPerson;
  /** Until something is refused. */
  readonly happens: (lab: KiosksOnSlapd, kiosk: SpokenKiosk, person: LabPerson) => Promise<View>;
  /** Before the old password is tried: the world as it was. */
  readonly afterwards?: (lab: KiosksOnSlapd) => Promise<unknown>;
  /** Of another configuration than the lab's. */
  readonly file?: (lab: KiosksOnSlapd, mute: OddServer) => string;
  /** Default: the person's first password. */
  readonly oldPassword?: string;
}

const onSlapd: readonly SlapdSituation[] = [
  {
    what: 'a password that the person has had before',
    person: one(1),
    oldPassword: 'Third-Password-1!',
    async happens(lab, kiosk, person) {
      const directory = directoryOn(lab.slapd);
      for (const earlier of ['Second-Password-1!', 'Third-Password-1!']) {
        await directory.writePassword(await findOne(directory, person.uid, 'uid'), earlier);
      }
      await toPassword(kiosk, person);
      return kiosk.setPassword('Second-Password-1!');
    },
    told: { code: 'refused-by-directory', rule: 'in-history' },
    journaled: { event: 'write.completed', outcome: 'refused', rule: 'in-history' },
  },
  {
    what: 'a password that is long enough for us and too short for the server',
    person: one(2),
    async happens(_lab, kiosk, person) {
      await toPassword(kiosk, person);
      return kiosk.setPassword(shortPassword);
    },
    told: { code: 'refused-by-directory', rule: 'too-short' },
    journaled: { event: 'write.completed', outcome: 'refused', rule: 'too-short' },
  },
  {
    what: 'two people with one number, the birth date of one of them',
    person: first,
    async happens(_lab, kiosk, { student = '', birthDate }) {
      await kiosk.toIdentify();
      return kiosk.identify(student, birthDate);
    },
    told: { code: 'number-held-twice' },
    journaled: { event: 'identify.completed', outcome: 'ambiguous' },
  },
  {
    what: 'two people with one number, a birth date of neither',
    person: first,
    async happens(_lab, kiosk, { student = '' }) {
      await kiosk.toIdentify();
      return kiosk.identify(student, wrongDate);
    },
    told: { code: 'not-recognised' },
    journaled: { event: 'identify.completed', outcome: 'unknown-number' },
  },
  {
    what: 'a number that nobody bears',
    person: one(3),
    async happens(_lab, kiosk, { birthDate }) {
      await kiosk.toIdentify();
      return kiosk.identify('29999999', birthDate);
    },
    told: { code: 'not-recognised' },
    journaled: { event: 'identify.completed', outcome: 'unknown-number' },
  },
  {
    what: 'a wrong birth date',
    person: one(3),
    async happens(_lab, kiosk, { student = '' }) {
      await kiosk.toIdentify();
      return kiosk.identify(student, wrongDate);
    },
    told: { code: 'not-recognised' },
    journaled: { event: 'identify.completed', outcome: 'wrong-birth-date' },
  },
  {
    what: 'a lock by the administration, known before the proofs',
    person: one(4),
    async happens(lab, kiosk, person) {
      await lab.slapd.change(person.dn, 'pwdAccountLockedTime', [forGood]);
      await kiosk.toJoker(person);
      return kiosk.answerJoker(rightAnswer);
    },
    told: { code: 'locked-by-administration' },
    journaled: {
      event: 'proof.completed',
      outcome: 'right',
      proof: 'joker',
      ending: 'locked-by-administration',
    },
    afterwards: (lab) => liftTheLock(lab, one(4)),
  },
  {
    what: 'a lock by the administration that comes right before the write',
    person: one(5),
    async happens(lab, kiosk, person) {
      await toPassword(kiosk, person);
      await lab.slapd.change(person.dn, 'pwdAccountLockedTime', [forGood]);
      return kiosk.setPassword(newPassword);
    },
    told: { code: 'locked-by-administration' },
    journaled: { event: 'write.completed', outcome: 'ended', ending: 'locked-by-administration' },
    afterwards: (lab) => liftTheLock(lab, one(5)),
  },
  {
    what: 'a server with a certificate of another authority',
    person: one(6),
    file: (lab) => {
      const file = otherConfiguration(lab, 'wrong-ca.yaml', 'directory-ca.pem', 'other-ca.pem');
      writeFileSync(join(lab.folder, 'other-ca.pem'), lab.slapd.certificates.otherCa);
      return file;
    },
    async happens(_lab, kiosk, { student = '', birthDate }) {
      await kiosk.toIdentify();
      return kiosk.identify(student, birthDate);
    },
    told: { code: 'operator-fault' },
    journaled: {
      event: 'identify.completed',
      outcome: 'fault',
      fault: 'tls',
      cause: 'SELF_SIGNED_CERT_IN_CHAIN',
    },
  },
  {
    what: 'a server that is killed between the lookup and the write',
    person: one(7),
    async happens(lab, kiosk, person) {
      await toPassword(kiosk, person);
      await lab.slapd.kill();
      return kiosk.setPassword(newPassword);
    },
    told: { code: 'operator-fault' },
    journaled: {
      event: 'write.completed',
      outcome: 'fault',
      fault: 'unreachable',
      cause: 'ECONNREFUSED',
    },
    afterwards: (lab) => lab.slapd.kill().then(() => lab.slapd.restart()),
  },
  {
    what: 'a server that stands still between the lookup and the write',
    person: one(8),
    file: (lab) =>
      otherConfiguration(
        lab,
        'hasty.yaml',
        'kind: openldap',
        `kind: openldap\n  deadlineSeconds: ${deadline}`,
      ),
    async happens(lab, kiosk, person) {
      await toPassword(kiosk, person);
      await lab.slapd.freeze();
      return beforeLong(kiosk.setPassword(newPassword));
    },
    told: { code: 'operator-fault' },
    journaled: { event: 'write.completed', outcome: 'fault', fault: 'timeout' },
    afterwards: async (lab) => lab.slapd.thaw(),
  },
  {
    what: 'a server that takes connections and says nothing',
    person: one(9),
    file: (lab, mute) =>
      otherConfiguration(
        lab,
        'mute.yaml',
        /kind: openldap([\s\S]*)url: \S+/u,
        `kind: openldap\n  deadlineSeconds: ${deadline}$1url: ldaps://localhost:${mute.port}`,
      ),
    async happens(_lab, kiosk, { student = '', birthDate }) {
      await kiosk.toIdentify();
      return beforeLong(kiosk.identify(student, birthDate));
    },
    told: { code: 'operator-fault' },
    journaled: { event: 'identify.completed', outcome: 'fault', fault: 'timeout' },
  },
];

/** @param mute a server that never says anything */
export function situationsWith(
  mute: () => OddServer,
): readonly (Situation<KiosksOnSlapd> & { readonly person: LabPerson })[] {
  return onSlapd.map(({ happens, afterwards, file, oldPassword, ...rest }) => ({
    ...rest,
    stage: async (lab, person) => ({
      ...(file === undefined ? {} : { file: file(lab, mute()) }),
      ...(oldPassword === undefined ? {} : { oldPassword }),
      happens: (kiosk) => happens(lab, kiosk, person),
      afterwards: async () => afterwards?.(lab),
    }),
  }));
}

/** To the step at which a new password is chosen. */
export async function toPassword(kiosk: SpokenKiosk, person: LabPerson): Promise<void> {
  await kiosk.toJoker(person);
  await kiosk.answerJoker(rightAnswer);
}

async function liftTheLock({ slapd }: KiosksOnSlapd, { dn }: LabPerson): Promise<void> {
  expect(await slapd.values(dn, 'pwdAccountLockedTime')).toEqual([forGood]);
  await slapd.change(dn, 'pwdAccountLockedTime', []);
}

/** The lab's configuration with one thing otherwise, beside it. */
function otherConfiguration(lab: KiosksOnSlapd, name: string, old: string | RegExp, changed: string): string {
  const text = readFileSync(lab.file, 'utf8');
  const other = join(lab.folder, name);
  writeFileSync(other, text.replace(old, changed), { mode: 0o600 });
  return other;
}

/** An answer that comes by the directory's deadline, and not when a socket gives up at last. @throws Error when it does not */
async function beforeLong(answer: Promise<View>): Promise<View> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('no answer by the deadline')), deadline * 4000);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}
