import type { IdentifierKind } from '../../../contract/identifiers.ts';
import type { Entry } from '../../recovery/ports.ts';
import { populationsOf } from '../populations.ts';
import { accountOf } from './account-of.ts';
import type { DirectoryPerson } from './content.ts';
import { historyKept } from './passwords.ts';

/** A login is compared without case, as directories do. */
export function hasNumber(person: DirectoryPerson, kind: IdentifierKind, number: string): boolean {
  return kind === 'uid' ? person.uid.toLowerCase() === number.toLowerCase() : person[kind] === number;
}

/** A person as the domain knows them. */
export function entryOf(person: DirectoryPerson): Entry {
  return {
    uuid: person.uuid,
    locator: `uid=${person.uid}`,
    login: person.uid,
    givenName: person.givenName,
    displayName: person.displayName ?? person.names.join(' '),
    names: person.names,
    numbers: [person.student, person.ine, person.staff].filter((number) => number !== null),
    birthDates: [person.birthDate],
    mailAddresses: person.mail === null ? [] : [person.mail],
    personalAddresses: person.mail === null ? [] : [person.mail],
    mobiles: person.mobile === null ? [] : [person.mobile],
    populations: populationsOf(
      person.populations,
      { student: ['student'], staff: ['staff'], external: ['external'] },
      { student: person.student !== null, staff: person.staff !== null },
    ),
    account: accountOf(person),
    policy: { history: historyKept },
    changeableFrom: null,
  };
}
