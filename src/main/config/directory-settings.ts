import { identifierKinds } from '../../contract/identifiers.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { LdapDirectorySettings } from '../directory/settings.ts';
import { kindOf } from './directory-schema.ts';
import type { LdapSection } from './directory-schema.ts';
import type { NamedFiles } from './named-files.ts';
import { profiles, usualProfile } from './profiles.ts';
import type { Profile } from './profiles.ts';

/** The profile of a section, with the section's own keys over it: what is asked of the directory in the end. */
export function profileOf(directory: LdapSection): Profile {
  const base = profiles[directory.profile ?? usualProfile[kindOf(directory)]];
  const { student, ine, staff, uid, login, givenName, names, birthDates, mail } = directory.attributes;
  return {
    objectClasses: directory.objectClasses ?? base.objectClasses,
    identifiers: {
      student: student ?? base.identifiers.student,
      ine: ine ?? base.identifiers.ine,
      staff: staff ?? base.identifiers.staff,
      uid: uid ?? base.identifiers.uid,
    },
    login: login ?? base.login,
    givenName: givenName ?? base.givenName,
    names: names ?? base.names,
    birthDates: birthDates ?? base.birthDates,
    mail: mail ?? base.mail,
    // null is a word of its own here: not read, whatever the profile says.
    accountState: directory.accountState === undefined ? base.accountState : directory.accountState,
    activatedWhenPresent:
      directory.activatedWhenPresent === undefined
        ? base.activatedWhenPresent
        : directory.activatedWhenPresent,
  };
}

/** What the LDAP adapter needs to know. */
export function ldapSettings(
  directory: LdapSection,
  files: Pick<NamedFiles, 'directoryCa'>,
): LdapDirectorySettings {
  const profile = profileOf(directory);
  const { login, givenName, names, birthDates, mail } = profile;
  return {
    servers: directory.servers,
    ca: files.directoryCa,
    bindDn: directory.bindDn,
    base: directory.base,
    scope: directory.scope,
    objectClasses: profile.objectClasses,
    attributes: { login, givenName, names, birthDates, mail, identifiers: known(profile.identifiers) },
    activatedWhenPresent: profile.activatedWhenPresent,
    accountState: profile.accountState,
    privilegedGroups: directory.privilegedGroups,
    privilegedFilter: directory.privilegedFilter ?? null,
    staffGroup: directory.staffGroup ?? null,
    record: {
      place: directory.record.place,
      base: directory.record.base ?? null,
      stateServer: directory.record.stateServer ?? null,
    },
    // Active Directory has one way and is asked for no other: unicodePwd is replaced.
    write: directory.write ?? (directory.kind === 'active-directory' ? 'replace' : 'exop'),
    alsoWrite: directory.alsoWrite,
    passwordPolicy: directory.passwordPolicy ?? null,
    verify: directory.verify,
    deadline: directory.deadlineSeconds * 1000,
  };
}

function known(identifiers: Profile['identifiers']): Partial<Record<IdentifierKind, string>> {
  return Object.fromEntries(
    identifierKinds.flatMap((kind) => {
      const attribute = identifiers[kind];
      return attribute === null ? [] : [[kind, attribute]];
    }),
  );
}
