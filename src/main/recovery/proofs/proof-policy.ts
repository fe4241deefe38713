import type { Population, ProofName } from '../../../contract/proofs.ts';
import type { ContactChannel, Journey } from '../../../contract/view.ts';
import type { Contact, Entry, PersonRecord } from '../ports.ts';
import type { Brought } from '../session-state.ts';
import type { ProofPolicy } from '../settings.ts';
import { canonicalContact } from './contact.ts';
import type { ContactRules } from './contact.ts';
import type { ProofUse } from './proof-presets.ts';
import { isTaken } from './voucher-terms.ts';

/** What a journey has to prove. */
export const useOf: Readonly<Record<Journey, ProofUse>> = {
  password: 'recovery',
  login: 'recovery',
  activation: 'activation',
};

/** Everything that decides what somebody can bring. */
export interface Means {
  readonly use: ProofUse;
  readonly policy: ProofPolicy;
  readonly entry: Entry;
  readonly record: PersonRecord;
  /** The record's own contacts, opened; null: there is none. */
  readonly opened: Readonly<Record<ContactChannel, string | null>>;
  /** What is no address or number that a code can be sent to. */
  readonly contacts: ContactRules;
  /** Whether the campus can send there. */
  readonly channels: Readonly<Record<ContactChannel, boolean>>;
  /** The campus keeps contacts to which no code was ever sent. */
  readonly unprovedContacts: boolean;
  /** The group of this kiosk; null: it is in none. */
  readonly kioskGroup: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The points that somebody needs: of several populations the strictest threshold.
 * @throws Error for nobody's population: an entry always has one
 */
export function needOf(policy: ProofPolicy, populations: readonly Population[]): number {
  if (populations.length === 0) throw new Error('an entry without a population has no threshold');
  return Math.max(...populations.map((population) => policy.thresholds[population]));
}

/** Whether somebody holds a proof, and where its code would go: undefined when they do not, null when nothing is sent. */
type Holding = (means: Means) => string | null | undefined;

const held = (holds: boolean): null | undefined => (holds ? null : undefined);

/**
 * Every proof in the order in which it is offered: first what they came with for this very visit, then what needs neither
 * phone nor mail, then what cannot run out, then what has to be sent.
 */
const holdings: readonly (readonly [ProofName, Holding])[] = [
  [
    'voucher',
    ({ record: { voucher }, kioskGroup, now }) => held(voucher !== null && isTaken(voucher, kioskGroup, now)),
  ],
  [
    'activation-code',
    ({ record: { activationCode }, now }) => held(activationCode !== null && now < activationCode.expiresAt),
  ],
  ['joker', ({ record }) => held(record.jokers.length > 0)],
  ['totp', ({ record }) => held(record.totp !== null)],
  ['recovery-code', ({ record }) => held(record.recoveryCodes.length > 0)],
  ['mail-code', (means) => destination(means, 'mail')],
  ['mobile-code', (means) => destination(means, 'mobile')],
];

/**
 * What somebody can bring, in the order in which it is offered: proofs that count for something, that they hold, and, for a
 * code, that can be sent.
 */
export function brings(means: Means): readonly Brought[] {
  return holdings.flatMap(([proof, holding]) => {
    const points = means.policy.points[proof];
    const to = points > 0 ? holding(means) : undefined;
    return to === undefined ? [] : [{ proof, points, to }];
  });
}

/** Whether what somebody can bring suffices, all together. */
export function reachable(brought: readonly Brought[], need: number): boolean {
  return brought.reduce((sum, { points }) => sum + points, 0) >= need;
}

/** Whether a voucher alone would: then the reception can help somebody whose hands are empty. */
export function voucherSuffices(policy: ProofPolicy, need: number): boolean {
  return policy.points.voucher >= need;
}

const places: Readonly<
  Record<
    ContactChannel,
    {
      readonly own: (record: PersonRecord) => Contact | null;
      readonly ofInstitution: (entry: Entry) => readonly string[];
    }
  >
> = {
  mail: {
    own: (record) => record.recoveryMail,
    ofInstitution: (entry) => entry.personalAddresses,
  },
  mobile: {
    own: (record) => record.recoveryMobile,
    ofInstitution: (entry) => entry.mobiles,
  },
};

/**
 * Where a code goes. For an activation only to what the institution holds: whatever is in the record was put there before
 * anybody had proved anything. Otherwise first to what the person gave themself, if a code came back from there, or if the
 * campus keeps contacts without that: it has then decided that a slip of the finger is the smaller harm. What could not be
 * sent to (the account's own mailbox under "personal", a landline among the mobiles) is passed over: an offer is kept.
 */
function destination(
  { use, entry, record, opened, contacts, channels, unprovedContacts }: Means,
  channel: ContactChannel,
): string | undefined {
  if (!channels[channel]) return undefined;
  const { own, ofInstitution } = places[channel];
  const contact = use === 'recovery' ? own(record) : null;
  const counts = contact !== null && (contact.provedAt !== null || unprovedContacts);
  const given = counts ? opened[channel] : null;
  return [...(given === null ? [] : [given]), ...ofInstitution(entry)].find(
    (to) => canonicalContact(channel, to, contacts).ok,
  );
}
