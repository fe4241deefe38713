import { identifierKinds } from '../../contract/identifiers.ts';
import type { AlsoWritten } from '../directory/also-written.ts';
import type { DirectoryKind } from '../directory/dialects/dialect.ts';
import type { Contradiction } from './contradictions.ts';
import { kindOf } from './directory-schema.ts';
import type { LdapSection } from './directory-schema.ts';
import { profileOf } from './directory-settings.ts';
import { usualProfile } from './profiles.ts';
import type { Configuration } from './schema.ts';

/** What a kind of server cannot do, or does by itself; the sentence goes on from the key. */
interface Impossible {
  readonly key: readonly string[];
  readonly asked: (directory: LdapSection) => boolean;
  readonly problem: string;
  readonly remedy: string;
}

const smbk5pwd: Impossible = {
  key: ['alsoWrite'],
  asked: also('smbk5pwd'),
  problem: 'smbk5pwd is an overlay of OpenLDAP',
  remedy: 'Remove it from the list.',
};

const impossible: Readonly<Record<DirectoryKind, readonly Impossible[]>> = {
  openldap: [
    {
      key: ['alsoWrite'],
      asked: (directory) => also('smbk5pwd')(directory) && directory.write === 'replace',
      problem: 'the overlay smbk5pwd sees the extended operation alone, and `write` is `replace`',
      remedy: 'Remove `write: replace`, or write `sambaNTPassword` in place of `smbk5pwd`.',
    },
    {
      key: ['alsoWrite'],
      asked: (directory) => also('smbk5pwd')(directory) && also('sambaNTPassword')(directory),
      problem: 'the overlay smbk5pwd writes what `sambaNTPassword` does',
      remedy: 'Leave one of the two.',
    },
  ],
  'active-directory': [
    {
      key: ['record', 'place'],
      asked: ({ record }) => record.place === 'auxiliary',
      problem: 'Active Directory has no class of ours for the entry of a person',
      remedy: 'Write `place: subtree` and its base.',
    },
    {
      key: ['write'],
      asked: ({ write }) => write !== undefined,
      problem: 'Active Directory takes a new password in one way alone (unicodePwd)',
      remedy: 'Remove this line.',
    },
    {
      key: ['passwordPolicy'],
      asked: ({ passwordPolicy }) => passwordPolicy !== undefined,
      problem: 'Active Directory says by itself which policy a person has',
      remedy: 'Remove this line.',
    },
    {
      key: ['alsoWrite'],
      asked: ({ alsoWrite }) => alsoWrite.length > 0,
      problem: 'Active Directory keeps its own hashes and dates',
      remedy: 'Remove this line.',
    },
    {
      key: ['servers'],
      asked: ({ servers }) => servers.some(({ url }) => /:326[89]\/?$/u.test(url)),
      problem: 'the ports 3268 and 3269 are the global catalogue, which takes no passwords',
      remedy: 'Name the domain controllers on their usual ports: ldaps://host.',
    },
  ],
  '389': [
    smbk5pwd,
    {
      key: ['alsoWrite'],
      asked: also('shadowLastChange'),
      problem: '389 Directory Server keeps shadowLastChange by itself',
      remedy: 'Remove it from the list.',
    },
  ],
  freeipa: [
    {
      key: ['alsoWrite'],
      asked: ({ alsoWrite }) => alsoWrite.length > 0,
      problem: 'FreeIPA writes its other hashes and dates by itself',
      remedy: 'Remove this line.',
    },
  ],
};

/** What in the section `directory` cannot be meant: by the kind of its servers, or because the profile does not say it. */
export function inDirectory({ directory, identifiers }: Configuration): readonly Contradiction[] {
  if (directory.kind === 'embedded') return [];
  const found: Contradiction[] = impossible[kindOf(directory)]
    .filter(({ asked }) => asked(directory))
    .map(({ key, problem, remedy }) => ({ path: ['directory', ...key], problem, remedy }));
  if (
    directory.privilegedGroups.length > 1 &&
    directory.privilegedGroups.some((group) => !group.includes(','))
  ) {
    found.push({
      path: ['directory', 'privilegedGroups'],
      problem: 'has a group whose name has one part: without quotes, YAML ends a value of […] at each comma',
      remedy: "Put each name in quotes: ['cn=admins,ou=groups,dc=univ,dc=example'].",
    });
  }
  const profile = profileOf(directory);
  if (directory.markActivated && profile.accountState === null) {
    found.push({
      path: ['directory', 'markActivated'],
      problem: 'has nowhere to write: `accountState` is not read',
      remedy: 'Name the attribute in `accountState`, or remove this line.',
    });
  }
  const name = directory.profile ?? usualProfile[kindOf(directory)];
  for (const kind of identifierKinds) {
    if (identifiers[kind] === 'off' || profile.identifiers[kind] !== null) continue;
    found.push({
      path: ['directory', 'attributes', kind],
      problem: `is missing: the profile \`${name}\` has no attribute for it`,
      remedy: `Name yours, or write \`identifiers: { ${kind}: 'off' }\`.`,
    });
  }
  if (profile.birthDates.length === 0) {
    found.push({
      path: ['directory', 'attributes', 'birthDates'],
      problem: `is missing: the profile \`${name}\` has no attribute for it`,
      remedy: 'Name yours and its format: [{ attribute: …, format: YYYY-MM-DD }].',
    });
  }
  return found;
}

function also(what: AlsoWritten): (directory: LdapSection) => boolean {
  return ({ alsoWrite }) => alsoWrite.includes(what);
}
