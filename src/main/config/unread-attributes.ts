import type { Contradiction } from './contradictions.ts';
import { profileOf } from './directory-settings.ts';
import type { Profile } from './profiles.ts';
import { proofPolicy } from './proof-settings.ts';
import type { Configuration } from './schema.ts';

/**
 * What a feature that is on leans on, and the directory is not asked for: the feature is offered and helps nobody. A reception
 * without its group is no warning but a fault (way-back-contradictions.ts): there nobody could even sign in.
 */
export function unreadAttributes(configuration: Configuration): readonly Contradiction[] {
  const { directory, activation, mail } = configuration;
  if (directory.kind === 'embedded') return [];
  const profile = profileOf(directory);
  return [
    activation !== 'off' &&
      profile.accountState === null &&
      profile.activatedWhenPresent === null && {
        path: ['directory', 'activatedWhenPresent'],
        problem:
          'is not named, nor `accountState`: nobody is ever found who still has to activate an account',
        remedy: 'Name the attribute that tells it, or write `activation: off`.',
      },
    mail !== 'off' &&
      profile.mail.length === 0 && {
        path: ['directory', 'attributes', 'mail'],
        problem: 'names nothing: nobody is told by mail that their password was changed',
        remedy: 'Name the attributes with people’s addresses, or write `mail: off`.',
      },
    ...unreadContacts(configuration, profile),
  ].filter((warning) => warning !== false);
}

/**
 * Codes that count and have nowhere to go: those of an activation go only to what the institution holds; where there is none,
 * people give an address and a number of their own in their details, if those are on.
 */
function unreadContacts(configuration: Configuration, { mail, mobiles }: Profile): readonly Contradiction[] {
  const { activation, details } = configuration;
  if (activation === 'off' && details === 'on') return [];
  const use = activation === 'off' ? 'recovery' : 'activation';
  const { points } = proofPolicy(configuration, use);
  const instead = (key: string): string => `or write proofs: { ${use}: { points: { ${key}: 0 } } }.`;
  return [
    points['mail-code'] > 0 &&
      !mail.some(({ personal }) => personal) && {
        path: ['directory', 'attributes', 'mail'],
        problem: `no address is read that opens without the account, and a code sent there counts for ${use}`,
        remedy: `Name one, with \`personal: true\`, ${instead('mailCode')}`,
      },
    points['mobile-code'] > 0 &&
      mobiles.length === 0 && {
        path: ['directory', 'attributes', 'mobiles'],
        problem: `no mobile number is read, and a code sent there counts for ${use}`,
        remedy: `Name the attribute, ${instead('mobileCode')}`,
      },
  ].filter((warning) => warning !== false);
}
