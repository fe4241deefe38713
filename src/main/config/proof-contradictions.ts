import { populations, proofNames } from '../../contract/proofs.ts';
import type { Population, ProofName } from '../../contract/proofs.ts';
import type { Contradiction } from './contradictions.ts';
import {
  chosenJokers,
  proofKeys,
  proofPolicy,
  proofPresetOf,
  proofUses,
  writtenPoints,
} from './proof-settings.ts';
import type { ProofUse } from '../recovery/proofs/proof-presets.ts';
import type { Configuration } from './schema.ts';

/** Nobody needs a telephone or a mailbox for these. */
const unaided: ReadonlySet<ProofName> = new Set(['joker', 'recovery-code', 'activation-code', 'voucher']);

/** What in `proofs` cannot be meant, with the preset’s points and thresholds in force where the file has none. */
export function inProofs(configuration: Configuration): readonly Contradiction[] {
  const { proofs } = configuration;
  const found: Contradiction[] = asked(configuration).flatMap((use) => [
    ...zeroThresholds(configuration, use),
    ...unreachable(configuration, use),
    ...unsendable(configuration, use),
  ]);
  if (proofs.longestBlockMinutes < proofs.blockMinutes) {
    found.push({
      path: ['proofs', 'longestBlockMinutes'],
      problem: 'is shorter than blockMinutes',
      remedy: 'Make it at least as long.',
    });
  }
  return found;
}

/** What in `proofs` leaves somebody without a way. */
export function proofWarnings(configuration: Configuration): readonly Contradiction[] {
  const { activation } = configuration;
  const open = openToAnybody(configuration);
  const found: Contradiction[] = asked(configuration).flatMap((use) => emptyHanded(configuration, use));
  if (activation !== 'off' && activation.withoutProof) {
    found.push({
      path: ['activation', 'withoutProof'],
      problem:
        open.length > 0
          ? `whoever knows a number and a birth date becomes the owner of an account that was never activated (${open.join(', ')})`
          : 'changes nothing: no threshold of activation is 0',
      remedy:
        open.length > 0
          ? 'Hand out activation codes or vouchers, and remove this line.'
          : 'Remove this line, or write which one: proofs: { activation: { thresholds: { student: 0 } } }.',
    });
  }
  return [...found, ...uselessQuestions(configuration)];
}

/** Questions that count and that nobody chooses, or that people choose and that count nothing. */
function uselessQuestions(configuration: Configuration): readonly Contradiction[] {
  const chosen = chosenJokers(configuration);
  const { joker } = proofPolicy(configuration, 'recovery').points;
  if (chosen > 0 === joker > 0) return [];
  return [
    chosen > 0
      ? {
          path: ['jokers', 'choose'],
          problem: `has people choose ${chosen} questions, and a joker counts nothing`,
          remedy: 'Remove this line, or let it count: proofs: { recovery: { points: { joker: 1 } } }.',
        }
      : {
          path: ['jokers', 'choose'],
          problem: `is 0, and a joker counts ${joker}: only those whose questions were imported can bring one`,
          remedy: 'Write how many people choose, or proofs: { recovery: { points: { joker: 0 } } }.',
        },
  ];
}

/** Populations that activate an account by a number and a birth date alone. */
export function openToAnybody(configuration: Configuration): readonly Population[] {
  if (configuration.activation === 'off') return [];
  const { thresholds } = proofPolicy(configuration, 'activation');
  return populations.filter((population) => thresholds[population] === 0);
}

/** A campus that offers no activation need not think of its points. */
function asked({ activation }: Configuration): readonly ProofUse[] {
  return proofUses.filter((use) => use === 'recovery' || activation !== 'off');
}

function zeroThresholds(configuration: Configuration, use: ProofUse): readonly Contradiction[] {
  const { activation } = configuration;
  if (use === 'activation' && activation !== 'off' && activation.withoutProof) return [];
  const { thresholds } = proofPolicy(configuration, use);
  return populations
    .filter((population) => thresholds[population] === 0)
    .map((population) => ({
      path: ['proofs', use, 'thresholds', population],
      problem: 'is 0: a number and a birth date would do, and they prove nothing',
      remedy:
        use === 'activation'
          ? 'Write 1 or more; or, knowing what it means, `activation: { withoutProof: true }`.'
          : 'Write 1 or more.',
    }));
}

function unreachable(configuration: Configuration, use: ProofUse): readonly Contradiction[] {
  const { thresholds } = proofPolicy(configuration, use);
  const most = sum(configuration, use, () => true);
  return populations
    .filter((population) => thresholds[population] > most)
    .map((population) => ({
      path: ['proofs', use, 'thresholds', population],
      problem: `is ${thresholds[population]}, and all proofs together count ${most}, with what \`${proofPresetOf(configuration)}\` says`,
      remedy: 'Nobody could reach it: lower it, or give the proofs more points.',
    }));
}

/** Only what the file itself says: of a preset, what cannot be sent is left out without a word. */
function unsendable(configuration: Configuration, use: ProofUse): readonly Contradiction[] {
  const written = writtenPoints(configuration, use);
  const senders = [
    { proof: 'mail-code', section: 'mail' },
    { proof: 'mobile-code', section: 'sms' },
  ] as const;
  return senders
    .filter(({ proof, section }) => (written[proof] ?? 0) > 0 && configuration[section] === 'off')
    .map(({ proof, section }) => ({
      path: ['proofs', use, 'points', proofKeys[proof]],
      problem: `counts ${written[proof]}, and \`${section}\` is off`,
      remedy: `Write 0, or say under \`${section}\` how codes leave.`,
    }));
}

function emptyHanded(configuration: Configuration, use: ProofUse): readonly Contradiction[] {
  const { thresholds } = proofPolicy(configuration, use);
  const here = configuration.reception !== 'off';
  const withoutVoucher = sum(configuration, use, (proof) => proof !== 'voucher');
  const chosen = chosenJokers(configuration) > 0;
  const withoutAids = sum(
    configuration,
    use,
    (proof) => unaided.has(proof) && (here || proof !== 'voucher') && (chosen || proof !== 'joker'),
  );
  const stranded = populations.filter((population) => thresholds[population] > withoutAids);
  const [first] = stranded;
  if (first === undefined) return [];
  const byVoucher = !here && stranded.some((population) => thresholds[population] > withoutVoucher);
  return [
    {
      path: ['proofs', use, 'thresholds', first],
      problem: byVoucher
        ? `only a voucher helps ${stranded.join(', ')}, and \`reception\` is off`
        : `with neither a telephone nor a mailbox there is no way for ${stranded.join(', ')}`,
      remedy: byVoucher
        ? 'Switch it on, unless another kiosk or a desk issues the vouchers.'
        : 'Switch `reception` on and let its voucher count enough, or lower the threshold.',
    },
  ];
}

/** Each proof counts once. */
function sum(configuration: Configuration, use: ProofUse, counts: (proof: ProofName) => boolean): number {
  const { points } = proofPolicy(configuration, use);
  return proofNames.filter(counts).reduce((total, proof) => total + points[proof], 0);
}
