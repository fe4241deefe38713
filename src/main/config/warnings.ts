import type { Contradiction } from './contradictions.ts';
import { kindOf } from './directory-schema.ts';
import { proofWarnings } from './proof-contradictions.ts';
import type { Configuration } from './schema.ts';
import { unreadAttributes } from './unread-attributes.ts';
import { wayBackWarnings } from './way-back-contradictions.ts';

/** What may be meant, and is worth a second thought: the kiosk runs with it. */
export function warningsOf(configuration: Configuration): readonly Contradiction[] {
  return [
    ...directoryWarnings(configuration),
    ...proofWarnings(configuration),
    ...wayBackWarnings(configuration),
    ...unreadAttributes(configuration),
  ];
}

function directoryWarnings({ directory, password }: Configuration): readonly Contradiction[] {
  if (directory.kind === 'embedded') return [];
  const kind = kindOf(directory);
  const written = directory.alsoWrite.filter((what) => what !== 'smbk5pwd');
  return [
    kind === 'openldap' &&
      directory.write === 'replace' && {
        path: ['directory', 'write'],
        problem: 'OpenLDAP stores what is replaced in clear unless it has olcPPolicyHashCleartext: TRUE',
        remedy: 'Remove this line where the server takes the extended operation.',
      },
    written.length > 0 &&
      directory.write !== 'replace' && {
        path: ['directory', 'alsoWrite'],
        problem: 'is written after the password, in a second operation: it may fail where the first did not',
        remedy: 'The journal then has write.incomplete: docs/directories/more-than-a-password.md.',
      },
    directory.verify === 'off' && {
      path: ['directory', 'verify'],
      problem: 'nobody makes sure that a new password works before people are told that it was set',
      remedy: 'Write `read` where a bind must not count as a sign-in.',
    },
    kind !== 'active-directory' &&
      password.historyKeptBy === 'kiosk' && {
        path: ['password', 'historyKeptBy'],
        problem: 'this kind of directory remembers earlier passwords itself, wherever they were chosen',
        remedy: 'Remove this line unless its policy has no history.',
      },
  ].filter((warning) => warning !== false);
}
