import type { LdapDirectorySettings } from '../../../src/main/directory/settings.ts';
import { peopleBase } from './people.ts';
import { privilegedGroup, recordsBase, serviceDn, staffGroup } from './slapd.ts';
import type { Slapd } from './slapd.ts';

/** The settings of a campus with SUPANN entries in a lab server, over ldaps unless told. */
export function settingsFor(slapd: Slapd, more: Partial<LdapDirectorySettings> = {}): LdapDirectorySettings {
  return {
    servers: [{ url: slapd.secureUrl, startTls: false }],
    ca: slapd.certificates.ca,
    bindDn: serviceDn,
    base: peopleBase,
    scope: 'sub',
    objectClasses: ['supannPerson'],
    attributes: {
      identifiers: { student: 'supannEtuId', ine: 'supannCodeINE', staff: 'supannEmpId', uid: 'uid' },
      birthDates: [
        { attribute: 'schacDateOfBirth', format: 'YYYYMMDD' },
        { attribute: 'supannOIDCDateDeNaissance', format: 'YYYY-MM-DD' },
      ],
      login: 'uid',
      givenName: 'givenName',
      names: ['givenName', 'sn', 'cn'],
      mail: [
        { attribute: 'supannMailPerso', labelled: false },
        { attribute: 'supannMailPrive', labelled: true },
        { attribute: 'mail', labelled: false },
      ],
    },
    activatedWhenPresent: null,
    accountState: 'supannRessourceEtat',
    privilegedGroups: [privilegedGroup],
    staffGroup,
    record: { place: 'subtree', base: recordsBase, stateServer: null },
    write: 'exop',
    alsoWrite: [],
    deadline: 5000,
    passwordPolicy: null,
    verify: 'bind',
    ...more,
  };
}
