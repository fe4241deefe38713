import { identifierKinds } from '../../contract/identifiers.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { LdapDirectorySettings } from '../directory/settings.ts';
import { kindOf } from './directory-schema.ts';
import type { LdapSection } from './directory-schema.ts';
import type { NamedFiles } from './named-files.ts';
import { institutionalMail, profiles, usualProfile } from './profiles.ts';
import type { Profile } from './profiles.ts';

/** The profile of a section, with the section's own keys over it: what is asked of the directory in the end. */
export function profileOf(directory: LdapSection): Profile {
  const base = profiles[directory.profile ?? usualProfile[kindOf(directory)]];
  const { student, ine, staff, uid, ...named } = directory.attributes;
  const { attribute: population, values } = directory.populations;
  return {
    objectClasses: directory.objectClasses ?? base.objectClasses,
    identifiers: {
      student: student ?? base.identifiers.student,
      ine: ine ?? base.identifiers.ine,
      staff: staff ?? base.identifiers.staff,
      uid: uid ?? base.identifiers.uid,
    },
    login: named.login ?? base.login,
    givenName: named.givenName ?? base.givenName,
    names: named.names ?? base.names,
    birthDates: named.birthDates ?? base.birthDates,
    mail: named.mail?.map(withPersonal) ?? base.mail,
    mobiles: named.mobiles ?? base.mobiles,
    displayName: named.displayName ?? base.displayName,
    // null is a word of its own here: not read, whatever the profile says.
    photo: named.photo === undefined ? base.photo : named.photo,
    populations: {
      attribute: population === undefined ? base.populations.attribute : population,
      values: {
        student: values.student ?? base.populations.values.student,
        staff: values.staff ?? base.populations.values.staff,
        external: values.external ?? base.populations.values.external,
      },
    },
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
  const { login, givenName, names, birthDates, mail, mobiles, displayName, photo } = profile;
  return {
    servers: directory.servers,
    ca: files.directoryCa,
    bindDn: directory.bindDn,
    base: directory.base,
    scope: directory.scope,
    objectClasses: profile.objectClasses,
    attributes: {
      identifiers: known(profile.identifiers),
      birthDates,
      login,
      givenName,
      names,
      mail,
      mobiles,
      displayName,
      photo,
    },
    nationalPrefix: directory.nationalPrefix,
    populations: profile.populations,
    activatedWhenPresent: profile.activatedWhenPresent,
    accountState: profile.accountState,
    markActivated: directory.markActivated,
    privilegedGroups: directory.privilegedGroups,
    privilegedFilter: directory.privilegedFilter ?? null,
    staffGroup: directory.staffGroup ?? null,
    receptionGroup: directory.receptionGroup ?? null,
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

function withPersonal(mail: NonNullable<LdapSection['attributes']['mail']>[number]): Profile['mail'][number] {
  return { ...mail, personal: mail.personal ?? !institutionalMail.has(mail.attribute.toLowerCase()) };
}

function known(identifiers: Profile['identifiers']): Partial<Record<IdentifierKind, string>> {
  return Object.fromEntries(
    identifierKinds.flatMap((kind) => {
      const attribute = identifiers[kind];
      return attribute === null ? [] : [[kind, attribute]];
    }),
  );
}
