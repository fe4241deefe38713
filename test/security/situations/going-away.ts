import { startMuteServer } from '../../directory/lab/odd-servers.ts';
import type { LabPerson } from '../../directory/lab/people.ts';
import { freePort } from '../../directory/lab/slapd.ts';
import type { Tap, Wanted } from '../../directory/lab/tapped-server.ts';
import { newPassword, type SpokenKiosk } from '../kiosks-on-slapd.ts';
import type { Situation, Stage } from '../situation.ts';
import type { StruckLab, WriteSteps } from './lab.ts';
import { answered, at, identified, proved, recovered, writtenAnd } from '../steps.ts';

const operatorFault = { code: 'operator-fault' } as const;
const shortDeadline = 2;

type Happens = (kiosk: SpokenKiosk, person: LabPerson) => ReturnType<Stage['happens']>;
const identify: Happens = identified;
const recover: Happens = recovered;
const answer: Happens = answered;

/** Where in a recovery something happens to the one server. */
const stepsOf = ({ uid, dn }: LabPerson, { lock, write }: WriteSteps, records: string) =>
  ({
    lookup: { operation: 'search', holding: uid },
    record: { operation: 'search', holding: records },
    attempt: { operation: 'modify', holding: records },
    lock,
    write,
    signIn: { operation: 'bind', holding: dn },
  }) satisfies Record<string, Wanted>;
type Step = keyof ReturnType<typeof stepsOf>;

type Blow = 'killed' | 'frozen';

/** The one server that there is dies, or stands still, at one step. */
function striking(steps: WriteSteps) {
  return (blow: Blow, when: 'before' | 'after', step: Step, happens: Happens) =>
    async (lab: StruckLab, person: LabPerson): Promise<Stage> => {
      const tap = await lab.tap();
      const act = async () => {
        await (blow === 'killed' ? lab.struck.kill() : lab.struck.freeze());
        return blow === 'killed' ? 'is lost' : 'passes';
      };
      return {
        file: lab.configured({
          servers: at(tap.url),
          deadlineSeconds: steps.deadlineSeconds ?? shortDeadline,
        }),
        happens(kiosk) {
          tap[when](stepsOf(person, steps, lab.recordsBase)[step], act);
          return happens(kiosk, person);
        },
        afterwards: async () => (blow === 'killed' ? lab.struck.restart() : lab.struck.thaw()),
      };
    };
}

/** Of two ways to the writer the first goes at one step; records go the other way. */
function firstOfTwo(goes: (first: Tap, person: LabPerson) => void) {
  return async (lab: StruckLab, person: LabPerson): Promise<Stage> => {
    const [first, second] = [await lab.tap(), await lab.tap()];
    return {
      file: lab.configured({
        servers: at(first.url, second.url),
        record: { place: 'subtree', base: lab.recordsBase, stateServer: { url: second.url } },
      }),
      happens(kiosk) {
        goes(first, person);
        return recovered(kiosk, person);
      },
    };
  };
}

const lostAt = (event: string, more: object = {}) => ({
  event,
  ...more,
  outcome: 'fault',
  fault: 'connection-lost',
});
const inAMoment = { code: 'done', usable: 'in-a-moment' } as const;
const notTried = { code: 'done', usable: 'not-tried' } as const;

/** One server, or the first of two, goes away at every step of a recovery. */
export function goingAway(steps: WriteSteps): readonly Situation<StruckLab>[] {
  const { lock, deadlineSeconds = shortDeadline } = steps;
  const struck = striking(steps);
  return [
    {
      what: 'a server that is not there',
      stage: async (lab, person) => ({
        file: lab.configured({ servers: at(`ldaps://localhost:${await freePort()}`) }),
        happens: (kiosk) => identified(kiosk, person),
      }),
      told: operatorFault,
      journaled: {
        event: 'identify.completed',
        outcome: 'fault',
        fault: 'unreachable',
        cause: 'ECONNREFUSED',
      },
    },
    {
      what: 'the only server killed during the lookup',
      stage: struck('killed', 'before', 'lookup', identify),
      told: operatorFault,
      journaled: lostAt('identify.completed'),
    },
    {
      what: 'the only server frozen during the lookup',
      stage: struck('frozen', 'before', 'lookup', identify),
      told: operatorFault,
      journaled: { event: 'identify.completed', outcome: 'fault', fault: 'timeout' },
    },
    {
      what: 'killed while the record is read',
      stage: struck('killed', 'before', 'record', identify),
      told: operatorFault,
      journaled: lostAt('identify.completed'),
    },
    {
      what: 'killed while the attempt at the proof is counted',
      stage: struck('killed', 'before', 'attempt', answer),
      told: operatorFault,
      journaled: lostAt('proof.completed', { proof: 'joker' }),
    },
    {
      what: 'killed right before the write is sent',
      stage: struck('killed', 'after', 'lock', recover),
      told: operatorFault,
      journaled: lostAt('write.completed'),
    },
    {
      what: 'killed when the write has left, and before it has done it',
      stage: struck('killed', 'before', 'write', recover),
      told: { code: 'outcome-unknown' },
      journaled: { ...lostAt('write.completed'), outcome: 'unknown' },
      changed: 'either',
    },
    {
      what: 'killed when it has done the write, and before it has said so',
      stage: struck('killed', 'after', 'write', recover),
      told: { code: 'outcome-unknown' },
      journaled: { ...lostAt('write.completed'), outcome: 'unknown' },
      changed: 'either',
    },
    {
      what: 'frozen when the write has left',
      stage: struck('frozen', 'before', 'write', recover),
      told: { code: 'outcome-unknown' },
      journaled: { event: 'write.completed', outcome: 'unknown', fault: 'timeout' },
      changed: 'either',
    },
    {
      what: 'killed after the write, before the new password is tried',
      stage: struck('killed', 'before', 'signIn', recover),
      told: notTried,
      journaled: writtenAnd('unverified'),
      changed: 'password',
    },
    {
      what: 'frozen after the write, before the new password is tried',
      stage: struck('frozen', 'before', 'signIn', recover),
      told: notTried,
      journaled: writtenAnd('unverified'),
      changed: 'password',
    },
    {
      what: 'the first of two goes away during the lookup',
      stage: firstOfTwo((first, { uid }) => first.before({ operation: 'search', holding: uid }, first.down)),
      told: inAMoment,
      journaled: writtenAnd('works-in-a-moment'),
      changed: 'password',
    },
    {
      what: 'the first of two goes away right before the write is sent',
      stage: firstOfTwo((first) => first.after(lock, first.down)),
      told: inAMoment,
      journaled: writtenAnd('works-in-a-moment'),
      changed: 'password',
    },
    {
      what: 'the first of two is mute: it is waited for once, not at every step',
      async stage(lab, person) {
        const mute = await startMuteServer();
        const tap = await lab.tap();
        return {
          file: lab.configured({
            servers: at(`ldaps://localhost:${mute.port}`, tap.url),
            record: { place: 'subtree', base: lab.recordsBase, stateServer: { url: tap.url } },
            deadlineSeconds: 2 * deadlineSeconds,
          }),
          happens: (kiosk) => recovered(kiosk, person),
          async afterwards() {
            const asked = mute.connections();
            await mute.stop();
            if (asked !== 1) throw new Error(`the mute server was asked ${asked} times`);
          },
        };
      },
      told: inAMoment,
      journaled: writtenAnd('works-in-a-moment'),
      changed: 'password',
    },
    {
      what: 'a server that is back in the same visit',
      async stage(lab, person) {
        return {
          async happens(kiosk) {
            await proved(kiosk, person);
            await lab.struck.kill();
            await kiosk.setPassword(newPassword).finally(() => lab.struck.restart());
            return kiosk.setPassword(newPassword);
          },
        };
      },
      told: { code: 'done', usable: 'now' },
      journaled: writtenAnd('works'),
      changed: 'password',
    },
  ];
}
