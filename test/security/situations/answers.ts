import { newPassword } from '../kiosks-on-slapd.ts';
import { at, faultAt, identified, proved } from '../steps.ts';
import type { Situation } from '../situation.ts';
import type { StruckLab, WriteSteps } from './lab.ts';

type Outcome = Pick<Situation<StruckLab>, 'told' | 'journaled' | 'changed'>;

/** A result code that no entry and no password is the reason of. */
export interface Answer extends Outcome {
  readonly what: string;
  readonly step: 'identify' | 'write';
  readonly code: number;
}

const told = { code: 'operator-fault' } as const;
const unknown = (more: object): Outcome => ({
  told: { code: 'outcome-unknown' },
  journaled: { event: 'write.completed', outcome: 'unknown', ...more },
  changed: 'either',
});

/** Result codes of a server that has something else to do, or something wrong with it. */
export const answers: readonly Answer[] = [
  {
    what: 'a server that is busy during the lookup (51)',
    step: 'identify',
    code: 51,
    told,
    journaled: faultAt('identify', { fault: 'busy', resultCode: 51 }),
  },
  {
    what: 'a server that is busy at the write (51)',
    step: 'write',
    code: 51,
    told,
    journaled: faultAt('write', { fault: 'busy', resultCode: 51 }),
  },
  {
    what: 'a server whose time limit is over during the lookup (3)',
    step: 'identify',
    code: 3,
    told,
    journaled: faultAt('identify', { fault: 'timeout', resultCode: 3 }),
  },
  {
    what: 'a server with an administrative limit (11)',
    step: 'identify',
    code: 11,
    told,
    journaled: faultAt('identify', { fault: 'misconfigured', resultCode: 11 }),
  },
  {
    what: 'a server that says it is unavailable, at the write (52)',
    step: 'write',
    code: 52,
    ...unknown({ fault: 'unreachable', resultCode: 52 }),
  },
  {
    what: 'a server with an error of its own, at the write (80)',
    step: 'write',
    code: 80,
    ...unknown({ fault: 'unexpected', resultCode: 80 }),
  },
];

/** A server of which nobody can be told how to give an answer: something on the wire gives it in its place. */
export function answeredOnTheWire(
  { what, step, code, ...outcome }: Answer,
  { write }: WriteSteps,
): Situation<StruckLab> {
  return {
    what,
    standIn: 'the answer',
    async stage(lab, person) {
      const tap = await lab.tap();
      return {
        file: lab.configured({ servers: at(tap.url) }),
        async happens(kiosk) {
          if (step === 'identify') {
            tap.answer({ operation: 'search', holding: person.uid }, code);
            return identified(kiosk, person);
          }
          await proved(kiosk, person);
          tap.answer(write, code);
          return kiosk.setPassword(newPassword);
        },
      };
    },
    ...outcome,
  };
}
