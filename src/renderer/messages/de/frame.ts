import { durationIn } from '../duration.ts';
import type { Messages } from '../messages.ts';

type Part =
  | 'duration'
  | 'frame'
  | 'journeys'
  | 'titles'
  | 'steps'
  | 'home'
  | 'credentials'
  | 'waiting'
  | 'idle'
  | 'done'
  | 'outOfOrder'
  | 'ended';

/** What stands around every screen, and the screens that ask for nothing. */
export const frame: Pick<Messages, Part> = {
  duration: durationIn('de'),
  frame: {
    home: 'Startseite',
    help: 'Hilfe',
    back: 'Zurück',
    cancel: 'Abbrechen',
    languages: 'Sprache',
    progress: 'Schritte',
    stepDone: 'erledigt',
    finish: 'Beenden',
    startOver: 'Neu beginnen',
    demo: 'Vorführung: Kein echtes Konto wird geändert',
    trial: 'Terminal im Probebetrieb',
    closesIn: (time) => `Noch ${time}, dann schließt sich diese Seite.`,
  },
  journeys: {
    password: 'Neues Passwort wählen',
    login: 'Benutzernamen finden',
    activation: 'Konto aktivieren',
    details: 'Meine Notfallangaben',
    reception: 'Empfang',
  },
  titles: {
    home: 'Was möchten Sie tun?',
    credentials: 'Zugangsdaten vergessen',
    identifier: 'Welche Nummer haben Sie?',
    identify: 'Sagen Sie uns, wer Sie sind',
    proofs: 'Zeigen Sie uns, dass Sie es sind',
    joker: 'Sicherheitsfrage',
    proof: 'Geben Sie Ihren Code ein',
    login: 'Das ist Ihr Benutzername',
    'house-rules': 'Nutzungsregeln',
    'set-jokers': 'Ihre Sicherheitsfragen',
    'set-contact': 'So erreichen wir Sie',
    'confirm-contact': 'Kommt unsere Nachricht bei Ihnen an?',
    codes: 'Schreiben Sie Ihre Notfallcodes auf',
    'set-totp': 'Verbinden Sie Ihre Code-App',
    'sign-in': 'Melden Sie sich an',
    details: 'Meine Notfallangaben',
    'reception-sign-in': 'Empfang: anmelden',
    'reception-totp': 'Empfang: Ihr Code',
    'reception-find': 'Wer steht vor Ihnen?',
    'reception-person': 'Vergleichen Sie mit dem Ausweis',
    'reception-confirm': 'Eine zweite Person bestätigt',
    'reception-voucher': 'Code zum Weitergeben',
    password: 'Wählen Sie ein Passwort',
    done: 'Alles erledigt',
    ended: 'Hier hören wir auf',
    'out-of-order': 'Dieses Terminal ist gerade außer Betrieb',
  },
  steps: {
    identifier: 'Welche Nummer',
    identify: 'Wer Sie sind',
    proofs: 'Ihr Nachweis',
    settings: 'Regeln und Notfall',
    password: 'Passwort',
    login: 'Ihr Benutzername',
    done: 'Erledigt',
  },
  home: {
    forgotten: 'Zugangsdaten vergessen',
    forgottenHint: 'Ich kann mich nicht mehr anmelden und wähle hier in zwei Minuten ein neues Passwort.',
    activate: 'Konto aktivieren',
    activateHint: 'Ich bin neu hier und habe noch nie ein Passwort gewählt.',
    details: 'Meine Notfallangaben',
    detailsHint: 'Ich kenne mein Passwort und sorge für das nächste Mal vor.',
  },
  credentials: {
    lead: 'Was haben Sie vergessen?',
    password: 'Neues Passwort wählen',
    passwordHint: 'Zuerst zeigen Sie uns, dass Sie es sind, dann wählen Sie ein neues.',
    login: 'Benutzernamen finden',
    loginHint: 'Der kurze Name, mit dem Sie sich anmelden, erscheint hier.',
    loginAtDesk: 'Am Empfang erfahren Sie ihn, wenn Sie Ihren Ausweis zeigen.',
  },
  waiting: {
    brief: 'Einen Moment…',
    directory: 'Wir fragen im Verzeichnis nach…',
    long: {
      'may-give-up':
        'Das dauert länger als sonst. Sie können noch warten oder hier aufhören: Es wurde nichts geändert.',
      asking: 'Das dauert länger als sonst. Noch einen Moment: Die Antwort ist noch nicht da.',
      saving: 'Das dauert länger als sonst. Bitte bleiben Sie hier: Ihre Angaben werden gerade gespeichert.',
    },
    giveUp: 'Hier aufhören',
  },
  idle: {
    title: 'Sind Sie noch da?',
    text: (time) => `Noch ${time}, dann löschen wir hier alles.`,
    stay: 'Ja, weitermachen',
    absolute: (time) => `Sie haben hier noch ${time}: Danach löscht das Terminal, was Sie eingegeben haben.`,
  },
  done: {
    text: {
      password: 'Ihr Passwort ist geändert.',
      activation: 'Ihr Konto ist aktiviert.',
    },
    works: {
      now: 'Ihr Passwort gilt ab sofort für alle Dienste der Hochschule.',
      'in-a-moment':
        'In wenigen Minuten gilt Ihr Passwort überall: So lange brauchen die Dienste, bis sie es kennen.',
      'not-tried':
        'Benutzen Sie ab jetzt Ihr neues Passwort. Wird es nicht angenommen, versuchen Sie es in wenigen Minuten noch einmal.',
    },
    mail: {
      queued: (to) => `Eine Bestätigung geht an ${to}.`,
      'no-address':
        'Wir haben keine Adresse, an die wir eine Bestätigung senden können. Am Empfang können Sie eine angeben.',
    },
    keep: {
      password: 'Geräte, die das alte Passwort gespeichert hatten, werden Sie nach dem neuen fragen.',
      activation: 'Melden Sie sich mit Ihrem Benutzernamen und dem eben gewählten Passwort an.',
    },
  },
  outOfOrder: {
    text: 'Das liegt nicht an Ihnen: Ein Dienst, den das Terminal braucht, antwortet nicht.',
    whatNow: 'Der Empfang hilft Ihnen gleich weiter.',
    giveReference: 'Nennen Sie dort diese Referenz.',
  },
  ended: {
    reference: 'Referenz',
    whatNow: 'Was Sie jetzt tun können',
    next: {
      voucher: 'Code vom Empfang eingeben',
      activation: 'Konto aktivieren',
      password: 'Passwort ändern',
      login: 'Benutzernamen anzeigen',
    },
  },
};
