import type { Detail } from '../../../contract/details.ts';
import type { NotUsableReason } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

/** One's own recovery details, behind a sign-in. */
export const details: Pick<Messages, 'signIn' | 'details'> = {
  signIn: {
    title: 'Melden Sie sich an',
    text: 'Mit Ihrem jetzigen Passwort sehen und ändern Sie Ihre Notfallangaben.',
    login: 'Benutzername',
    password: 'Passwort',
    submit: 'Anmelden',
    waiting: 'Wird geprüft…',
    empty: 'Geben Sie Ihren Benutzernamen und Ihr Passwort ein.',
  },
  details: {
    lead: 'Damit kommen Sie hier wieder in Ihr Konto, ganz ohne fremde Hilfe.',
    names: {
      jokers: 'Sicherheitsfragen',
      mail: 'Notfalladresse',
      mobile: 'Handynummer für den Notfall',
      codes: 'Notfallcodes',
      totp: 'Code-App',
    },
    jokers: (count) => plural(count, { one: 'Eine Frage ausgesucht', other: `${count} Fragen ausgesucht` }),
    codes: (left) =>
      plural(left, { one: 'Noch ein Code verwendbar', other: `Noch ${left} Codes verwendbar` }),
    totp: 'Verbunden',
    contact: (to, proved) => `${to}, ${proved ? 'mit einem Code bestätigt' : 'noch nicht bestätigt'}`,
    none: 'Noch nichts hinterlegt',
    change: 'Ändern',
    add: 'Hinzufügen',
    renew: 'Neue erstellen',
    remove: 'Entfernen',
    reallyRemove: {
      mail: 'Diese Adresse entfernen?',
      mobile: 'Diese Handynummer entfernen?',
      totp: 'Diese App nicht mehr verwenden?',
    },
    yesRemove: 'Ja, entfernen',
    keep: 'Behalten',
  },
};

const saved: Readonly<Record<Detail, string>> = {
  jokers: 'Ihre Sicherheitsfragen sind gespeichert.',
  mail: 'Ihre Notfalladresse ist gespeichert.',
  mobile: 'Ihre Handynummer für den Notfall ist gespeichert.',
  codes: 'Ihre neuen Notfallcodes sind gespeichert; die alten gelten nicht mehr.',
  totp: 'Ihre Code-App ist verbunden.',
};

const removed: Readonly<Record<Detail, string>> = {
  jokers: 'Ihre Sicherheitsfragen sind entfernt.',
  mail: 'Ihre Notfalladresse ist entfernt.',
  mobile: 'Ihre Handynummer für den Notfall ist entfernt.',
  codes: 'Ihre Notfallcodes sind entfernt.',
  totp: 'Ihre Code-App ist nicht mehr verbunden.',
};

const informed = 'Wir schreiben Ihnen dazu eine E-Mail, wenn wir eine Adresse von Ihnen haben.';

const unusable: Readonly<Record<NotUsableReason, Told>> = {
  refused: {
    what: 'Das Verzeichnis lässt diese Anmeldung nicht zu. Das liegt nicht an Ihnen.',
    now: 'Am Empfang erfahren Sie den Grund.',
  },
  'password-expired': {
    what: 'Dieses Passwort ist abgelaufen.',
    now: 'Wählen Sie ein neues unter „Zugangsdaten vergessen“.',
  },
  'must-change': {
    what: 'Das Verzeichnis verlangt zuerst ein neues Passwort.',
    now: 'Wählen Sie es unter „Zugangsdaten vergessen“ und kommen Sie dann hierher zurück.',
  },
  locked: {
    what: 'Dieses Konto ist vorübergehend gesperrt, weil zu viele Passwörter nicht gepasst haben.',
    now: 'Versuchen Sie es etwas später noch einmal. Auch der Empfang kann es entsperren.',
  },
  disabled: {
    what: 'Dieses Konto ist geschlossen.',
    now: 'Am Empfang erfahren Sie, wie es wieder geöffnet wird.',
  },
  'account-expired': {
    what: 'Die Laufzeit dieses Kontos ist zu Ende.',
    now: 'Am Empfang erfahren Sie, wie es verlängert wird.',
  },
  restricted: {
    what: 'Dieses Konto lässt sich um diese Uhrzeit oder von hier aus nicht öffnen.',
    now: 'Versuchen Sie es zu Ihren üblichen Zeiten noch einmal.',
  },
};

/** About signing in, and what was changed. */
export const detailsNotices: Pick<
  NoticeMessages,
  'detail-saved' | 'detail-removed' | 'sign-in-refused' | 'sign-in-unusable' | 'no-totp'
> = {
  'detail-saved': ({ detail }) => ({ what: saved[detail], now: informed }),
  'detail-removed': ({ detail }) => ({ what: removed[detail], now: informed }),
  'sign-in-refused': () => ({
    what: 'Wir erkennen Sie mit diesem Benutzernamen und diesem Passwort nicht, oder heute gab es schon zu viele Versuche.',
    now: 'Prüfen Sie beides. Sonst hilft „Zugangsdaten vergessen“, oder Sie kommen morgen wieder.',
  }),
  'sign-in-unusable': ({ reason }) => unusable[reason],
  'no-totp': () => ({
    what: 'Dieses Konto braucht zuerst eine Code-App.',
    now: 'Verbinden Sie eine unter „Meine Notfallangaben“ und kommen Sie dann zurück.',
  }),
};
