import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { DirectoryKind } from '../directory/dialects/dialect.ts';
import type { LdapDirectorySettings } from '../directory/settings.ts';

export const profileNames = ['supann', 'active-directory', 'generic'] as const;
export type ProfileName = (typeof profileNames)[number];

type Attributes = LdapDirectorySettings['attributes'];

/** How a kind of schema names what the kiosk reads; null and an empty list: it has no such attribute. */
export interface Profile {
  readonly objectClasses: readonly string[];
  readonly identifiers: Readonly<Record<IdentifierKind, string | null>>;
  readonly login: string;
  readonly givenName: string;
  readonly names: readonly string[];
  readonly birthDates: Attributes['birthDates'];
  readonly mail: Attributes['mail'];
  readonly mobiles: Attributes['mobiles'];
  readonly displayName: string;
  readonly photo: string | null;
  readonly populations: LdapDirectorySettings['populations'];
  readonly accountState: string | null;
  readonly activatedWhenPresent: string | null;
}

/** Affiliations of eduPerson (REFEDS, eduPerson 202208 section 2.2.1) and of SUPANN. `member` says nothing. */
export const eduPersonAffiliations: LdapDirectorySettings['populations']['values'] = {
  student: ['student'],
  staff: ['employee', 'staff', 'faculty', 'teacher', 'researcher'],
  external: ['affiliate', 'library-walk-in', 'alum', 'retired', 'emeritus', 'registered-reader'],
};

/** Mail attributes in which the institution keeps the mailbox that comes with the account. */
export const institutionalMail: ReadonlySet<string> = new Set(['mail', 'supannautremail', 'proxyaddresses']);

/** What a profile fills in where a configuration says nothing. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  // SUPANN 2021 (Renater) on inetOrgPerson; the birth date is SCHAC's or SUPANN's own, whichever is there.
  supann: {
    objectClasses: ['person'],
    identifiers: { student: 'supannEtuId', ine: 'supannCodeINE', staff: 'supannEmpId', uid: 'uid' },
    login: 'uid',
    givenName: 'givenName',
    names: ['givenName', 'sn', 'cn'],
    birthDates: [
      { attribute: 'schacDateOfBirth', format: 'YYYYMMDD' },
      { attribute: 'supannOIDCDateDeNaissance', format: 'YYYY-MM-DD' },
    ],
    mail: [
      { attribute: 'supannMailPerso', labelled: false, personal: true },
      { attribute: 'supannMailPrive', labelled: true, personal: true },
      { attribute: 'mail', labelled: false, personal: false },
    ],
    mobiles: [
      { attribute: 'supannTelephonePrive', labelled: true },
      { attribute: 'mobile', labelled: false },
    ],
    displayName: 'displayName',
    photo: 'jpegPhoto',
    populations: { attribute: 'eduPersonAffiliation', values: eduPersonAffiliations },
    accountState: 'supannRessourceEtat',
    activatedWhenPresent: null,
  },
  // Microsoft's schema of the class user (MS-ADSC, MS-ADA1 to 3): no national number and no birth date in it.
  'active-directory': {
    objectClasses: ['user'],
    identifiers: { student: 'employeeID', ine: null, staff: 'employeeNumber', uid: 'sAMAccountName' },
    login: 'sAMAccountName',
    givenName: 'givenName',
    names: ['givenName', 'sn', 'displayName'],
    birthDates: [],
    mail: [{ attribute: 'mail', labelled: false, personal: false }],
    mobiles: [{ attribute: 'mobile', labelled: false }],
    displayName: 'displayName',
    photo: 'thumbnailPhoto',
    populations: { attribute: null, values: eduPersonAffiliations },
    accountState: null,
    activatedWhenPresent: null,
  },
  // inetOrgPerson (RFC 2798 section 2): one number "assigned to a person", no national one and no birth date.
  generic: {
    objectClasses: ['inetOrgPerson'],
    identifiers: { student: 'employeeNumber', ine: null, staff: 'employeeNumber', uid: 'uid' },
    login: 'uid',
    givenName: 'givenName',
    names: ['givenName', 'sn', 'cn'],
    birthDates: [],
    mail: [{ attribute: 'mail', labelled: false, personal: false }],
    mobiles: [{ attribute: 'mobile', labelled: false }],
    displayName: 'displayName',
    photo: 'jpegPhoto',
    populations: { attribute: null, values: eduPersonAffiliations },
    accountState: null,
    activatedWhenPresent: null,
  },
};

/** The profile of those who name none. */
export const usualProfile: Readonly<Record<DirectoryKind, ProfileName>> = {
  openldap: 'supann',
  'active-directory': 'active-directory',
  '389': 'supann',
  freeipa: 'generic',
};
