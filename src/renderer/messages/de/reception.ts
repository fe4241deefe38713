import { totpCode } from '../../../contract/proofs.ts';
import { shortestSearch } from '../../../contract/reception.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');
const login = 'Benutzername';
const password = 'Passwort';

/** For the people at the reception. */
export const reception: Messages['reception'] = {
  signIn: {
    title: 'Empfang: anmelden',
    text: 'Nur für das Team am Empfang. Was Sie hier tun, wird unter Ihrem Namen festgehalten.',
    login,
    password,
    submit: 'Anmelden',
    waiting: 'Wird geprüft…',
    empty: 'Geben Sie Ihren Benutzernamen und Ihr Passwort ein.',
  },
  totp: {
    lead: 'Geben Sie den Code ein, den Ihre App gerade anzeigt.',
    label: 'Einmalcode',
    hint: `Er wechselt alle ${totpCode.seconds} Sekunden.`,
  },
  find: {
    label: 'Nummer, Benutzername oder Name',
    hint: `Mindestens ${shortestSearch} Buchstaben oder Ziffern. Jede Suche wird festgehalten.`,
    empty: 'Geben Sie ein, wonach Sie suchen.',
    submit: 'Suchen',
    waiting: 'Wird gesucht…',
    found: (count) => plural(count, { one: 'Eine Person gefunden', other: `${count} Personen gefunden` }),
    some: 'Das sind einige davon',
  },
  populations: {
    student: 'Studentin oder Student',
    staff: 'Hochschulpersonal',
    external: 'Externe Person',
  },
  states: {
    active: 'Aktiv',
    'not-activated': 'Noch nicht aktiviert',
    'locked-by-failures': 'Gesperrt, weil zu viele Passwörter nicht gepasst haben',
    'locked-by-administration': 'Von der Hochschule stillgelegt',
    disabled: 'Geschlossen',
    expired: 'Laufzeit zu Ende',
    privileged: 'Mit erweiterten Rechten',
  },
  person: {
    state: 'Konto:',
    photo: 'Foto der Person',
    noPhoto: 'Kein Foto',
    checked: 'Was haben Sie geprüft?',
    unchecked: 'Geben Sie zuerst an, was Sie geprüft haben.',
    vouch: 'Code ausgeben',
    unlock: 'Konto entsperren',
    waiting: 'Einen Moment…',
    confirmed: 'Eine zweite Person vom Empfang muss noch bestätigen.',
    mayNot: {
      privileged:
        'Dieses Konto hat erweiterte Rechte: Der Empfang gibt dafür keinen Code aus. Schicken Sie die Person zur IT-Abteilung.',
      own: 'Das ist Ihr eigenes Konto: Eine andere Person vom Empfang kann sich darum kümmern.',
    },
    useless:
      'So lässt sich das Konto auch mit einem Code nicht öffnen. Schicken Sie die Person zum Studierendensekretariat oder zur Personalabteilung.',
  },
  things: {
    'campus-card': 'Campusausweis',
    'identity-card': 'Personalausweis',
    passport: 'Reisepass',
    'residence-permit': 'Aufenthaltstitel',
  },
  confirm: {
    title: 'Eine zweite Person bestätigt',
    text: 'Melden Sie sich ebenfalls an. Damit bestätigen Sie, dass Sie diese Person und ihren Ausweis gesehen haben.',
    whom: 'Code für',
    login,
    password,
    submit: 'Bestätigen',
    waiting: 'Wird geprüft…',
    empty: 'Geben Sie Ihren Benutzernamen und Ihr Passwort ein.',
  },
  voucher: {
    lead: 'Lesen Sie ihn leise vor oder schreiben Sie ihn ab. Senden Sie ihn nicht und heben Sie ihn nicht auf.',
    label: 'Code für',
    left: (time) => `Noch ${time}`,
    over: 'Dieser Code gilt nicht mehr: Geben Sie einen neuen aus.',
    facts: (minutes) => [
      `Er gilt einmal, nur für diese Person, ${minutes} Minuten lang.`,
      'Am Terminal wählt sie „Zugangsdaten vergessen“ oder „Konto aktivieren“ und dann „Ein Code vom Empfang“.',
      'Sie bekommt dazu eine E-Mail.',
    ],
    next: 'Nächste Person aufrufen',
  },
};

/** About finding people and vouching for them. */
export const receptionNotices: Pick<
  NoticeMessages,
  | 'not-reception'
  | 'search-too-short'
  | 'nobody-found'
  | 'too-many-found'
  | 'quota-reached'
  | 'same-person'
  | 'unlocked'
  | 'not-locked'
> = {
  'not-reception': () => ({
    what: 'Dieses Konto gehört nicht zum Empfang.',
    now: 'Wenn Sie dort arbeiten, bitten Sie die IT-Abteilung, Sie einzutragen.',
  }),
  'search-too-short': () => ({
    what: 'Diese Suche ist zu kurz.',
    now: `Geben Sie mindestens ${shortestSearch} Buchstaben oder Ziffern ein.`,
  }),
  'nobody-found': () => ({
    what: 'Dazu haben wir niemanden gefunden.',
    now: 'Prüfen Sie die Schreibweise, oder suchen Sie nach der Nummer auf dem Ausweis.',
  }),
  'too-many-found': () => ({
    what: 'Dazu passen zu viele Personen.',
    now: 'Suchen Sie genauer: Ergänzen Sie den Vornamen, oder suchen Sie nach der Nummer auf dem Ausweis.',
  }),
  'quota-reached': () => ({
    what: 'Sie haben so viele Codes ausgegeben, wie die Hochschule im Moment erlaubt.',
    now: 'Bitten Sie eine andere Person vom Empfang.',
  }),
  'same-person': () => ({
    what: 'Dafür sind drei verschiedene Personen nötig: Eine erhält den Code, eine gibt ihn aus, eine bestätigt.',
    now: 'Bitten Sie eine andere Person vom Empfang.',
  }),
  unlocked: () => ({
    what: 'Das Konto ist entsperrt.',
    now: 'Die Person kann sich mit ihrem Passwort anmelden. Weiß sie es nicht mehr, geben Sie ihr einen Code.',
  }),
  'not-locked': () => ({
    what: 'Dieses Konto war nicht gesperrt.',
    now: 'Weiß die Person ihr Passwort nicht mehr, geben Sie ihr einen Code.',
  }),
};
