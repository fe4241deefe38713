import { createHash } from 'node:crypto';

/** Somebody in the directory of the tests. */
export interface LabPerson {
  readonly uid: string;
  readonly dn: string;
  readonly givenName: string;
  readonly surname: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly student?: string;
  readonly ine?: string;
  readonly staff?: string;
  /** Private address; absent for one in ten. */
  readonly privateMail?: string;
  readonly password: string;
  /** Everything else that the entry holds. */
  readonly more?: readonly string[];
}

export const suffix = 'dc=univ,dc=example';
export const peopleBase = `ou=people,${suffix}`;

const givenNames = ['Zoé', 'Anaïs', 'Jean-Baptiste', 'Maël', 'Chloé', 'Noémie', 'François', 'Élodie'].concat(
  ['Marie-Thérèse', 'Loïc', 'Inès', 'Søren', 'Ağın', 'Nguyễn', 'Łukasz', 'Siân', 'Brontë', 'Camille'],
  ['Yasmine', 'محمد'],
);
const surnames = [
  "D'Hélène-Müller",
  "O'Brien",
  'Lefèvre',
  'de La Tour',
  "L'Hôpital",
  'Garçon',
  'Nuñez',
].concat(
  ['Šimůnek', 'Martin', 'Durand', 'Le Goff', 'Benoît-Sœur', 'Petit', 'Åkesson', 'Dos Santos', 'Müßig'],
  ['Bâtard', 'Çelik', 'Rémy'],
);

/** A person by number, always the same one; without a letter of another person's number, date or password. */
export function labPerson(index: number, more: Partial<LabPerson> = {}): LabPerson {
  const number = String(index).padStart(4, '0');
  const uid = more.uid ?? `p000${number}`;
  const isStaff = index % 10 === 7;
  const year = 1950 + ((index * 7) % 57);
  const month = String(1 + (index % 12)).padStart(2, '0');
  const day = String(1 + ((index * 11) % 28)).padStart(2, '0');
  return {
    uid,
    dn: `uid=${uid},${peopleBase}`,
    givenName: at(givenNames, index),
    surname: at(surnames, Math.floor(index / 3)),
    birthDate: `${year}-${month}-${day}`,
    ...(isStaff
      ? { staff: `00${number}` }
      : { student: `2000${number}`, ine: `0ABC${number}D${index % 10}F` }),
    ...(index % 10 === 3 ? {} : { privateMail: `person.${number}@mail.example` }),
    password: `First-Password-${number}!`,
    ...more,
  };
}

/** A thousand of them: student numbers 20000000 to 20000999 but for one in ten, who is staff. */
export function thousandPeople(): readonly LabPerson[] {
  return Array.from({ length: 1000 }, (_value, index) => labPerson(index));
}

/** The LDIF of a person: the birth date now in one attribute, now in the other, the address now labelled, now plain. */
export function personLdif(person: LabPerson): string {
  const index = Number(person.uid.replaceAll(/\D/gu, ''));
  const [year, month, day] = person.birthDate.split('-');
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ['objectClass', 'inetOrgPerson'],
    ['objectClass', 'supannPerson'],
    ['objectClass', 'schacPersonalCharacteristics'],
    ['uid', person.uid],
    ['cn', `${person.givenName} ${person.surname}`],
    ['sn', person.surname],
    ['givenName', person.givenName],
    ['mail', `${person.uid}@univ.example`],
    ['supannEtuId', person.student],
    ['supannCodeINE', person.ine],
    ['supannEmpId', person.staff],
    index % 2 === 0
      ? ['schacDateOfBirth', `${year}${month}${day}`]
      : ['supannOIDCDateDeNaissance', person.birthDate],
    index % 4 === 1
      ? ['supannMailPrive', person.privateMail === undefined ? undefined : `{PERSO}${person.privateMail}`]
      : ['supannMailPerso', person.privateMail],
    ['userPassword', sshaOf(person.password)],
  ];
  const lines = attributes.flatMap(([name, value]) => (value === undefined ? [] : [ldifLine(name, value)]));
  return [ldifLine('dn', person.dn), ...lines, ...(person.more ?? []), ''].join('\n');
}

/** base64, so that no value needs to be safe (RFC 2849). */
export function ldifLine(name: string, value: string): string {
  return `${name}:: ${Buffer.from(value).toString('base64')}`;
}

/** {SSHA} as slapd stores it; the salt is of the password, so that the LDIF is always the same. */
export function sshaOf(password: string): string {
  const salt = createHash('sha1').update(`salt of ${password}`).digest().subarray(0, 8);
  const digest = createHash('sha1').update(password).update(salt).digest();
  return `{SSHA}${Buffer.concat([digest, salt]).toString('base64')}`;
}

function at(list: readonly string[], index: number): string {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('the list is empty');
  return value;
}
