import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OperationName } from '../../src/contract/channels.ts';
import type { IdentifierKind } from '../../src/contract/identifiers.ts';
import type { OperationInput } from '../../src/contract/operations.ts';
import type { View } from '../../src/contract/view.ts';
import { compose } from '../../src/main/compose.ts';
import type { RecoverySettings } from '../../src/main/recovery/settings.ts';
import type { RunningKiosk } from '../../src/main/running-kiosk.ts';
import { places } from '../../src/preview/places.ts';
import type { KioskLab } from './situation.ts';
import { giveJokers } from '../directory/lab/joker.ts';
import type { LabPerson } from '../directory/lab/people.ts';
import { startSlapd, type Slapd, type SlapdOptions } from '../directory/lab/slapd.ts';
import { writeTrialConfiguration } from '../directory/lab/trial-configuration.ts';

export const origin = 'kiosk://app';
/** Of everybody who has a joker question. */
export const rightAnswer = 'Médor';
export const cheapJoker = { question: { id: 'first-pet' }, answer: rightAnswer } as const;
/** scrypt at its cheapest: what it costs is no matter here, and the kiosk takes it from the record. */
export const cheapWork = { cost: 4, blockSize: 1, parallel: 1 };
export const newPassword = 'Bruyere;Verte73';
export const noInstants: RecoverySettings['instants'] = { answerAfter: 0, slot: 0 };

/** A slapd over ldaps and a place for kiosks on it: each has a data folder of its own, all have the directory. */
export interface KiosksOnSlapd extends KioskLab {
  readonly slapd: Slapd;
  /** Of the configuration. */
  readonly file: string;
  /** Everything of the kiosks is below it; goes with the lab. */
  readonly folder: string;
  /** The secret `record-key`, for whoever looks into records. */
  readonly recordKey: string;
  /**
   * A kiosk with everything that a real one has.
   * @param data name of its data folder: the same name after a `stop` is the same kiosk after a restart
   * @param instants default: off, so that tests of anything else do not wait; null: those of the configuration
   */
  open(data: string, options?: KioskOptions): Promise<SpokenKiosk>;
  stop(): Promise<void>;
}

export interface KioskOptions {
  readonly instants?: RecoverySettings['instants'] | null;
  /** Another configuration than the lab's. */
  readonly file?: string;
}

/** A kiosk that is spoken to as the page speaks to it: one message after the other, through the gate. */
export interface SpokenKiosk {
  /** @throws Error when the gate refuses the message */
  say<Name extends OperationName>(operation: Name, input: OperationInput<Name>): Promise<View>;
  /** Ends what visit there is and goes to the step where a number of some kind is asked for. */
  toIdentify(kind?: IdentifierKind): Promise<void>;
  identify(number: string, birthDate: string): Promise<View>;
  /** From anywhere to the question of somebody who is recognised. @throws Error when they are not */
  toJoker(person: LabPerson): Promise<void>;
  answerJoker(answer: string): Promise<View>;
  setPassword(password: string): Promise<View>;
  /** The lines of its journal so far. */
  journal(): readonly JournalLine[];
  stop(): Promise<void>;
}

/** One line of a journal. */
export interface JournalLine {
  readonly event: string;
  readonly [field: string]: unknown;
}

export interface LabOptions {
  readonly server: SlapdOptions;
  /** Who has a joker question, answered by `rightAnswer`. */
  readonly withJoker?: readonly LabPerson[];
  /** More keys of the configuration. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** More keys of its section `directory`. */
  readonly directory?: Readonly<Record<string, unknown>>;
}

export async function openKiosksOnSlapd({
  withJoker = [],
  more = {},
  directory = {},
  server,
}: LabOptions): Promise<KiosksOnSlapd> {
  const slapd = await startSlapd(server);
  const folder = mkdtempSync(join(tmpdir(), 'loquet-kiosks-'));
  const { file, recordKey } = writeTrialConfiguration(slapd, folder, { more, directory });
  await giveJokers(slapd, recordKey, withJoker, cheapJoker, cheapWork);
  const kiosks = kiosksIn(folder, file);
  return {
    slapd,
    file,
    folder,
    recordKey,
    canBind: (dn, password) => slapd.canBind(dn, password),
    open: kiosks.open,
    async stop() {
      await kiosks.stop();
      await slapd.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Kiosks of one configuration, each with a data folder of its own.
 * @param folder every data folder is below it
 */
export function kiosksIn(folder: string, file: string): Pick<KiosksOnSlapd, 'open' | 'stop'> {
  const opened = new Set<SpokenKiosk>();
  return {
    async open(data, { instants = noInstants, file: other = file } = {}) {
      const kiosk = await compose({
        configuration: other,
        dataFolder: join(folder, data),
        resources: places.resources,
        origin,
        host: 'test',
        ...(instants === null ? {} : { instants }),
      });
      const spoken = spokenKiosk(kiosk, join(folder, data));
      opened.add(spoken);
      return spoken;
    },
    async stop() {
      for (const one of opened) await one.stop();
    },
  };
}

/** @param data its data folder */
export function spokenKiosk(kiosk: Pick<RunningKiosk, 'dispatch' | 'stop'>, data: string): SpokenKiosk {
  const say: SpokenKiosk['say'] = async (operation, input) => {
    const back = await kiosk.dispatch(operation, input, { ours: true, topFrame: true, origin });
    if (!back.ok) throw new Error(`${operation}: ${back.failure.code}`);
    return back.value as View;
  };
  const toIdentify = async (kind: IdentifierKind = 'student'): Promise<void> => {
    await say('cancel', {});
    await say('choose', { option: 'forgotten-credentials' });
    await say('choose', { option: 'recover-password' });
    await say('chooseIdentifier', { kind });
  };
  const identify = (number: string, birthDate: string): Promise<View> =>
    say('identify', { number, birthDate, voucher: '' });
  return {
    say,
    toIdentify,
    identify,
    async toJoker({ uid, birthDate }) {
      await toIdentify('uid');
      const { step, notice } = await identify(uid, birthDate);
      if (step.name !== 'joker') throw new Error(`stands at ${step.name}, told ${notice?.code}`);
    },
    answerJoker: (answer) => say('answerJoker', { answer }),
    setPassword: (password) => say('setPassword', { password, confirmation: password, houseRulesRead: true }),
    journal: () =>
      readFileSync(join(data, 'journal.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as JournalLine),
    stop: () => kiosk.stop('signal'),
  };
}

/** What a person is told: the code of the ending, or else of the notice, or else the step they are at. */
export function toldBy({ step, notice }: View): string {
  return step.name === 'ended' ? step.ending.code : (notice?.code ?? step.name);
}

/** How long the person is asked to wait, in whole seconds; null: not at all. */
export function secondsBy({ step, notice }: View): number | null {
  const told = step.name === 'ended' ? step.ending : notice;
  return told !== null && 'seconds' in told ? told.seconds : null;
}

/** A real date that is nobody's in the lab. */
export const wrongDate = '1911-11-11';
