import { populations, proofNames } from '../../contract/proofs.ts';
import type { ProofName, ProofPresetName } from '../../contract/proofs.ts';
import { proofPresets } from '../recovery/proofs/proof-presets.ts';
import type { ProofUse } from '../recovery/proofs/proof-presets.ts';
import type { ProofPolicy } from '../recovery/settings.ts';
import type { Configuration } from './schema.ts';

/** A password or a login, and a first password. */
export const proofUses = ['recovery', 'activation'] as const satisfies readonly ProofUse[];

/** How the configuration writes each proof. */
export const proofKeys = {
  joker: 'joker',
  'recovery-code': 'recoveryCode',
  totp: 'totp',
  'mail-code': 'mailCode',
  'mobile-code': 'mobileCode',
  'activation-code': 'activationCode',
  voucher: 'voucher',
} as const satisfies Readonly<Record<ProofName, string>>;

/** The name of the points and thresholds that are started from. */
export function proofPresetOf({ proofs, password }: Configuration): ProofPresetName {
  return proofs.preset ?? password.preset;
}

/**
 * The preset's points and thresholds with the campus's own over them. What cannot be brought here, because no code can be
 * sent, counts nothing whatever the preset says.
 */
export function proofPolicy(configuration: Configuration, use: ProofUse): ProofPolicy {
  const base = proofPresets[proofPresetOf(configuration)][use];
  const { thresholds } = configuration.proofs[use];
  const own = writtenPoints(configuration, use);
  const { mail, mobile } = channelsOf(configuration);
  const usable: Readonly<Partial<Record<ProofName, boolean>>> = { 'mail-code': mail, 'mobile-code': mobile };
  return {
    points: byName(proofNames, (proof) => ((usable[proof] ?? true) ? (own[proof] ?? base.points[proof]) : 0)),
    thresholds: byName(populations, (population) => thresholds[population] ?? base.thresholds[population]),
  };
}

/** The points that the file itself says. */
export function writtenPoints(
  { proofs }: Configuration,
  use: ProofUse,
): Readonly<Partial<Record<ProofName, number>>> {
  const points: Readonly<Record<string, number | undefined>> = proofs[use].points;
  return Object.fromEntries(
    proofNames.flatMap((proof) => {
      const written = points[proofKeys[proof]];
      return written === undefined ? [] : [[proof, written]];
    }),
  );
}

/** Of whoever is asked for questions at all. */
const usualJokers = 2;

/** How many questions people choose: what the file says, or none where they would count nothing, as with `nist`. */
export function chosenJokers(configuration: Configuration): number {
  const { choose } = configuration.jokers;
  return choose ?? (proofPolicy(configuration, 'recovery').points.joker > 0 ? usualJokers : 0);
}

/** The ways by which a code can be sent. */
export function channelsOf({ mail, sms }: Configuration): Readonly<Record<'mail' | 'mobile', boolean>> {
  return { mail: mail !== 'off', mobile: sms !== 'off' };
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}
