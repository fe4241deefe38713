import { eduPersonAffiliations } from '../../../src/main/config/profiles.ts';
import { activeDirectory } from '../../../src/main/directory/dialects/active-directory/active-directory.ts';
import { createLdapDirectory } from '../../../src/main/directory/ldap-directory.ts';
import type { LdapDirectoryParts } from '../../../src/main/directory/ldap-directory.ts';
import type { LdapDirectorySettings } from '../../../src/main/directory/settings.ts';
import type { DirectoryPort } from '../../../src/main/recovery/ports.ts';
import type { Samba } from './samba.ts';
import {
  domainAdmins,
  sambaPeople,
  sambaRecords,
  sambaService,
  sambaServicePassword,
  sambaStaffGroup,
} from './samba-content.ts';

/** The settings of a campus with nothing but Active Directory's own attributes. */
export function sambaSettings(
  samba: Samba,
  more: Partial<LdapDirectorySettings> = {},
): LdapDirectorySettings {
  return {
    servers: [{ url: samba.secureUrl, startTls: false }],
    ca: samba.certificates.ca,
    bindDn: sambaService,
    base: sambaPeople,
    scope: 'sub',
    objectClasses: ['user'],
    attributes: {
      identifiers: {
        student: 'employeeID',
        ine: 'departmentNumber',
        staff: 'employeeNumber',
        uid: 'sAMAccountName',
      },
      birthDates: [{ attribute: 'carLicense', format: 'YYYY-MM-DD' }],
      login: 'sAMAccountName',
      givenName: 'givenName',
      names: ['givenName', 'sn', 'displayName'],
      mail: [
        { attribute: 'otherMailbox', labelled: false, personal: true },
        { attribute: 'mail', labelled: false, personal: false },
      ],
      mobiles: [{ attribute: 'mobile', labelled: false }],
      displayName: 'displayName',
      photo: 'thumbnailPhoto',
    },
    nationalPrefix: '33',
    populations: { attribute: null, values: eduPersonAffiliations },
    activatedWhenPresent: null,
    accountState: null,
    markActivated: false,
    privilegedGroups: [domainAdmins],
    privilegedFilter: null,
    staffGroup: sambaStaffGroup,
    receptionGroup: null,
    record: { place: 'subtree', base: sambaRecords, stateServer: null },
    write: 'replace',
    alsoWrite: [],
    passwordPolicy: null,
    verify: 'bind',
    deadline: 10_000,
    ...more,
  };
}

/** The adapter under test on a lab server. */
export function directoryOnSamba(
  samba: Samba,
  settings: Partial<LdapDirectorySettings> = {},
  parts: Partial<LdapDirectoryParts> = {},
): DirectoryPort {
  return createLdapDirectory({
    settings: sambaSettings(samba, settings),
    password: sambaServicePassword,
    clock: { now: () => Date.now() },
    dialect: activeDirectory,
    ...parts,
  });
}
