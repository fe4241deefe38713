import type { DirectoryRule, Ending, Notice, NotUsableReason } from '../../src/contract/failures.ts';
import type { EndedNext, Usable, View } from '../../src/contract/view.ts';
import type { LabPerson } from '../directory/lab/people.ts';
import type { KioskOptions, SpokenKiosk } from './kiosks-on-slapd.ts';

/** What the person is told, without how long it stands. */
export type Told =
  | {
      readonly code: (Notice | Ending)['code'];
      readonly rule?: DirectoryRule;
      readonly reason?: NotUsableReason;
      /** What leads on from an ending. */
      readonly next?: EndedNext;
    }
  | { readonly code: 'done'; readonly usable: Usable };

/** A directory of some kind with kiosks on it, as far as a situation of any kind needs it. */
export interface KioskLab {
  /** Every kiosk's data folder is below it. */
  readonly folder: string;
  open(data: string, options?: KioskOptions): Promise<SpokenKiosk>;
  /** Whether somebody can sign in with a password, on the server that takes writes. */
  canBind(dn: string, password: string): Promise<boolean>;
}

/** A lab in which things can be otherwise for a while. */
export interface ChangeableLab extends KioskLab {
  /**
   * A configuration whose `directory` is otherwise.
   * @param more keys of the whole file
   * @returns its file
   */
  configured(directory: Readonly<Record<string, unknown>>, more?: Readonly<Record<string, unknown>>): string;
  /** Values of one attribute as the administrator sees them. */
  values(dn: string, attribute: string): Promise<readonly string[]>;
  /** From now on an attribute of an entry is otherwise, until `tidy`. */
  change(dn: string, attribute: string, values: readonly string[]): Promise<void>;
  /** Somebody is no longer in the directory, until `tidy`. */
  takeAway(person: LabPerson): Promise<void>;
  /** For what the lab does not know how to stop or to put right. */
  cleanUp(stop: () => unknown): void;
  /** The end of a situation: what was started for it goes, and what was changed is as it was. */
  tidy(): Promise<void>;
}

/** What comes of something that happens to a recovery. */
export interface TriedSituation {
  /** The row of the table: in the same words on every kind of directory. */
  readonly what: string;
  readonly told: Told;
  /** The last thing of consequence in the journal, without what is different every time. */
  readonly journaled: Readonly<Record<string, unknown>>;
  /** What was not the server's own doing, because nobody can make it do so here. */
  readonly standIn?: 'the answer' | 'the replication' | undefined;
  /** What is otherwise afterwards: nothing unless told, or the password, or one of the two. */
  readonly changed?: 'nothing' | 'password' | 'either';
}

/** Something that happens to a recovery, on one kind of directory. */
export interface Situation<Lab extends KioskLab> extends TriedSituation {
  /** Makes the world as it is in this situation. */
  readonly stage: (lab: Lab, person: LabPerson) => Promise<Stage>;
}

export interface Stage {
  /** Of another configuration than the lab's. */
  readonly file?: string;
  /** Until the person is told what came of it. */
  readonly happens: (kiosk: SpokenKiosk) => Promise<View>;
  /** Before passwords are tried: the world as it was. */
  readonly afterwards?: () => Promise<unknown>;
  /** Default: the person's first password. */
  readonly oldPassword?: string;
  /** Who is asked afterwards which password is in force, where it is not the lab's own server. */
  readonly writer?: Pick<KioskLab, 'canBind'>;
}
