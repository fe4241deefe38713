import type { JokerQuestionId } from '../../../contract/joker.ts';
import type { AccountState } from '../../recovery/ports.ts';

/** Somebody made up, with everything that one needs to play them at the kiosk. */
export interface DemoPerson {
  /** What they are there to show. */
  readonly label: string;
  /** 8 digits */
  readonly student?: string;
  /** 11 digits and capitals */
  readonly ine?: string;
  /** 6 digits */
  readonly staff?: string;
  readonly uid: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly givenName: string;
  /** Names that a password may not contain. */
  readonly names: readonly string[];
  readonly mail: string | null;
  readonly joker: { readonly question: JokerQuestionId; readonly answer: string } | null;
  /** The first password; null: none yet. */
  readonly password: string | null;
  readonly account: AccountState;
  /** May leave the kiosk by the staff sign-in. */
  readonly selfTestGroup: boolean;
  /** What happens to them at the kiosk. */
  readonly note: string;
}

/** The people of the demo; the first one is the easiest. */
export const demoPeople: readonly DemoPerson[] = [
  {
    label: 'Student',
    student: '22001234',
    ine: '080012345AB',
    uid: 'lmartin',
    birthDate: '2004-03-14',
    givenName: 'Léa',
    names: ['Léa', 'Martin'],
    mail: 'lea.martin@demo.example',
    joker: { question: 'first-pet', answer: 'Caramel' },
    password: 'Tulipe:Rouge42',
    account: 'active',
    selfTestGroup: false,
    note: 'recovers the password, and gets a mail',
  },
  {
    label: 'Member of staff, in the self-test group',
    staff: '104207',
    uid: 'mlefebvre',
    birthDate: '1978-11-02',
    givenName: 'Marc',
    names: ['Marc', 'Lefebvre'],
    mail: 'marc.lefebvre@demo.example',
    joker: { question: 'grandmother-village', answer: 'Saint-Amand-les-Eaux' },
    password: 'Moulin+Ardoise7',
    account: 'active',
    selfTestGroup: true,
    note: 'may leave the kiosk by the staff sign-in, and so never recovers at it',
  },
  {
    label: 'Member of staff',
    staff: '104318',
    uid: 'fnguyen',
    birthDate: '1985-06-23',
    givenName: 'Florence',
    names: ['Florence', 'Nguyen'],
    mail: 'florence.nguyen@demo.example',
    joker: { question: 'grandmother-village', answer: 'Roscoff' },
    password: 'Grève=Marée29',
    account: 'active',
    selfTestGroup: false,
    note: 'recovers the password, and gets a mail',
  },
  {
    label: 'External, without a mail address',
    uid: 'ext-okoye',
    birthDate: '1969-07-21',
    givenName: 'Ngozi',
    names: ['Ngozi', 'Okoye'],
    mail: null,
    joker: { question: 'first-concert', answer: 'Fela Kuti' },
    password: 'Baobab&Lagune88',
    account: 'active',
    selfTestGroup: false,
    note: 'is found by the UID; recovers the password, and is told that no mail can be sent',
  },
  {
    label: 'Apostrophe, hyphen and accents',
    student: '21004567',
    ine: '2105067890Z',
    uid: 'zdhelenemuller',
    birthDate: '2003-12-31',
    givenName: 'Zoé',
    names: ['Zoé', "D'Hélène-Müller"],
    mail: 'zoe.dhelene-muller@demo.example',
    joker: { question: 'childhood-hero', answer: "L'Aviatrice Cœur-de-Lion" },
    password: 'Grenier#Neige31',
    account: 'active',
    selfTestGroup: false,
    note: 'the answer counts without its accents, hyphens, apostrophe and ligature',
  },
  {
    label: 'Right-to-left name',
    student: '22007788',
    ine: '1912034567K',
    uid: 'lhaddad',
    birthDate: '2002-05-09',
    givenName: 'ليلى',
    names: ['ليلى', 'حدّاد', 'Layla', 'Haddad'],
    mail: 'layla.haddad@demo.example',
    joker: { question: 'childhood-friend', answer: 'سلمى' },
    password: 'Jasmin*Phare64',
    account: 'active',
    selfTestGroup: false,
    note: 'recovers the password with an answer in Arabic',
  },
  {
    label: 'Account not activated',
    student: '23000001',
    ine: '230987654CD',
    uid: 'tnguyen',
    birthDate: '2006-01-30',
    givenName: 'Thi',
    names: ['Thi', 'Nguyen'],
    mail: 'thi.nguyen@demo.example',
    joker: null,
    password: null,
    account: 'not-activated',
    selfTestGroup: false,
    note: 'is told to activate the account first',
  },
  {
    label: 'Locked by the administration',
    student: '20003210',
    uid: 'hdurand',
    birthDate: '2001-08-18',
    givenName: 'Hugo',
    names: ['Hugo', 'Durand'],
    mail: 'hugo.durand@demo.example',
    joker: { question: 'first-teacher', answer: 'Mme Petit' },
    password: 'Canal/Brique19',
    account: 'locked-by-administration',
    selfTestGroup: false,
    note: 'is told of the lock once the question is answered',
  },
  {
    label: 'No joker question',
    student: '19005555',
    uid: 'irossi',
    birthDate: '2000-02-29',
    givenName: 'Ilaria',
    names: ['Ilaria', 'Rossi'],
    mail: 'ilaria.rossi@demo.example',
    joker: null,
    password: 'Citron@Barque53',
    account: 'active',
    selfTestGroup: false,
    note: 'is sent to the support desk',
  },
  {
    label: 'Two people with one number (first)',
    student: '18009999',
    ine: '1809099991A',
    uid: 'adupont',
    birthDate: '1999-04-04',
    givenName: 'Alix',
    names: ['Alix', 'Dupont'],
    mail: 'alix.dupont@demo.example',
    joker: { question: 'first-pet', answer: 'Pollux' },
    password: 'Colline?Vent26',
    account: 'active',
    selfTestGroup: false,
    note: 'gets a reference for the desk by the student number; recovers by the INE',
  },
  {
    label: 'Two people with one number (second)',
    student: '18009999',
    ine: '1809099992B',
    uid: 'cdupont',
    birthDate: '1999-04-05',
    givenName: 'Camille',
    names: ['Camille', 'Dupont'],
    mail: 'camille.dupont@demo.example',
    joker: { question: 'first-pet', answer: 'Castor' },
    password: 'Falaise<Mousse8',
    account: 'active',
    selfTestGroup: false,
    note: 'gets a reference for the desk by the student number; recovers by the INE',
  },
];
