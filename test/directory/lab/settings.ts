import { eduPersonAffiliations } from '../../../src/main/config/profiles.ts';
import type { LdapDirectorySettings } from '../../../src/main/directory/settings.ts';
import type { Certificates } from './certificates.ts';
import { peopleBase } from './people.ts';
import { privilegedGroup, recordsBase, serviceDn, staffGroup } from './slapd.ts';

/** What the settings need to know of a server of the lab, whatever its kind. */
export interface LabServer {
  readonly secureUrl: string;
  readonly certificates: Pick<Certificates, 'ca'>;
}

/** The settings of a campus with SUPANN entries in a lab server, over ldaps unless told. */
export function settingsFor(
  server: LabServer,
  more: Partial<LdapDirectorySettings> = {},
): LdapDirectorySettings {
  return {
    servers: [{ url: server.secureUrl, startTls: false }],
    ca: server.certificates.ca,
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
    },
    nationalPrefix: '33',
    populations: { attribute: 'eduPersonAffiliation', values: eduPersonAffiliations },
    activatedWhenPresent: null,
    accountState: 'supannRessourceEtat',
    markActivated: false,
    privilegedGroups: [privilegedGroup],
    privilegedFilter: null,
    staffGroup,
    receptionGroup: null,
    record: { place: 'subtree', base: recordsBase, stateServer: null },
    write: 'exop',
    alsoWrite: [],
    deadline: 5000,
    passwordPolicy: null,
    verify: 'bind',
    ...more,
  };
}
