import type { NotUsableReason } from '../../../contract/failures.ts';
import type { EndingText, Messages } from '../messages.ts';
import { frame } from './frame.ts';

const { duration } = frame;
const desk = 'Kommen Sie mit Ihrem Campusausweis oder einem amtlichen Ausweis zum Empfang.';
const deskElse = 'Auch der Empfang hilft Ihnen, wenn Sie Ihren Ausweis zeigen.';
const deskWithReference = 'Sonst nennen Sie am Empfang diese Referenz: Sie sagt, was passiert ist.';

const remember = 'Merken Sie sich das neue Passwort.';
const openAtDesk = 'Nennen Sie am Empfang diese Referenz: Dort wird Ihr Konto wieder geöffnet.';

/** The password is written: what still stands between the person and their account. */
const notUsable: Readonly<Record<NotUsableReason, EndingText>> = {
  refused: {
    title: 'Ihr Passwort ist geändert, aber Ihr Konto bleibt geschlossen',
    why: 'Das Verzeichnis hat das neue Passwort übernommen und lässt die Anmeldung trotzdem nicht zu. Das liegt nicht an Ihnen.',
    now: [remember, openAtDesk],
  },
  'password-expired': {
    title: 'Ihr Passwort ist geändert, gilt im Verzeichnis aber schon als abgelaufen',
    why: 'Das ist eine Einstellung des Verzeichnisses und liegt nicht an Ihnen.',
    now: [remember, 'Nennen Sie am Empfang diese Referenz: Dort wird das in Ordnung gebracht.'],
  },
  'must-change': {
    title: 'Ihr Passwort ist geändert, aber das Verzeichnis will bald noch ein anderes',
    why: 'Es fragt Sie bei der nächsten Anmeldung danach: Das ist so eingestellt und liegt nicht an Ihnen.',
    now: [
      remember,
      'Melden Sie sich an einem Computer der Hochschule an: Dort wählen Sie das nächste Passwort.',
      'Wenn das nicht klappt, nennen Sie am Empfang diese Referenz.',
    ],
  },
  locked: {
    title: 'Ihr Passwort ist geändert, aber Ihr Konto bleibt gesperrt',
    why: 'Zu viele Passwörter haben nicht gepasst. Deshalb ist das Konto vorübergehend gesperrt, und das Terminal konnte es nicht entsperren.',
    now: [
      remember,
      'Versuchen Sie es etwas später noch einmal.',
      'Wenn es eilt, nennen Sie am Empfang diese Referenz.',
    ],
  },
  disabled: {
    title: 'Ihr Passwort ist geändert, aber Ihr Konto ist geschlossen',
    why: 'Das Verzeichnis lässt keine Anmeldung zu, bis das Konto wieder geöffnet ist.',
    now: [remember, openAtDesk],
  },
  'account-expired': {
    title: 'Ihr Passwort ist geändert, aber die Laufzeit Ihres Kontos ist zu Ende',
    why: 'Das Verzeichnis lässt keine Anmeldung zu, bis das Konto verlängert ist.',
    now: [remember, 'Nennen Sie am Empfang diese Referenz: Dort kann Ihr Konto verlängert werden.'],
  },
  restricted: {
    title: 'Ihr Passwort ist geändert, wir konnten es nur nicht ausprobieren',
    why: 'Ihr Konto lässt sich um diese Uhrzeit oder von hier aus nicht öffnen.',
    now: [
      remember,
      'Wird es zu Ihren Zeiten oder an Ihrem Computer nicht angenommen, nennen Sie am Empfang diese Referenz.',
    ],
  },
};

/** Why a visit ends without a new password, and what to do then. */
export const endings: Messages['endings'] = {
  'not-activated': (_, next) => ({
    title: 'Ihr Konto wartet noch auf die Aktivierung',
    why: 'Wir kennen Sie, aber dieses Konto wurde noch nie benutzt: Es hat kein Passwort, das sich ersetzen lässt.',
    now:
      next === 'activation'
        ? ['Aktivieren Sie es gleich hier: Sie wählen dabei Ihr erstes Passwort.', deskElse]
        : [desk, 'Dort ist es in wenigen Minuten aktiviert.'],
  }),
  'already-active': (_, next) => ({
    title: 'Ihr Konto ist schon aktiviert',
    why: 'Wir kennen Sie: Es gibt nichts mehr zu aktivieren.',
    now: [
      'Wenn Sie Ihr Passwort wissen, melden Sie sich damit an.',
      next === 'password'
        ? 'Wenn Sie es nicht mehr wissen, wählen Sie gleich hier ein neues.'
        : 'Wenn Sie es nicht mehr wissen, beginnen Sie bei „Zugangsdaten vergessen“.',
    ],
  }),
  'no-proof': (_, next) => ({
    title: 'Uns fehlt ein Nachweis, dass Sie es sind',
    why: 'Wir kennen Sie, aber was wir über dieses Konto wissen, reicht für eine Prüfung hier nicht aus.',
    now:
      next === 'voucher'
        ? [desk, 'Dort bekommen Sie einen Code: Geben Sie ihn hier ein, dann geht es weiter.']
        : [desk, 'Dort bekommen Sie einen neuen Zugang.'],
  }),
  'locked-by-administration': () => ({
    title: 'Die Hochschule hat dieses Konto stillgelegt',
    why: 'Das Terminal kann das nicht aufheben. Es wurde nichts geändert.',
    now: ['Am Empfang erfahren Sie den Grund und wie Ihr Konto wieder geöffnet wird.'],
  }),
  'account-disabled': () => ({
    title: 'Dieses Konto ist geschlossen',
    why: 'Es ist nicht mehr in Betrieb. Es wurde nichts geändert.',
    now: ['Wenn Sie noch zur Hochschule gehören, kann der Empfang es wieder öffnen.'],
  }),
  'account-expired': () => ({
    title: 'Die Laufzeit dieses Kontos ist zu Ende',
    why: 'Ein neues Passwort würde es nicht wieder öffnen. Es wurde nichts geändert.',
    now: ['Wenn Sie noch zur Hochschule gehören, kann der Empfang es verlängern.'],
  }),
  'changed-lately': ({ seconds }) => ({
    title: 'Ihr Passwort wurde erst vor Kurzem geändert',
    why: `Bis das Verzeichnis ein neues annimmt, dauert es noch ${duration(seconds)}. Ihr jetziges gilt weiter.`,
    now: [
      'Kommen Sie dann wieder, hierher oder an ein anderes Terminal.',
      'Wenn es eilt, hilft Ihnen der Empfang sofort.',
    ],
  }),
  privileged: () => ({
    title: 'Für dieses Konto gibt es einen anderen Weg',
    why: 'Es hat erweiterte Rechte: Zu ihrem Schutz wird daran an keinem Terminal etwas geändert.',
    now: ['Wenden Sie sich bitte an Ihre IT-Abteilung.'],
  }),
  'proof-blocked': ({ seconds }, next) => ({
    title: 'Die Nachweise machen eine Pause',
    why: `Mehrere Antworten waren andere, als wir sie kennen. Noch ${duration(seconds)}, dann können Sie es wieder versuchen.`,
    now: [
      'Kommen Sie dann wieder, hierher oder an ein anderes Terminal.',
      next === 'voucher'
        ? 'Wenn es eilt, holen Sie sich am Empfang einen Code: Er gilt sofort.'
        : 'Wenn es eilt, hilft Ihnen der Empfang sofort.',
    ],
  }),
  'outcome-unknown': () => ({
    title: 'Wir haben keine Antwort vom Verzeichnis bekommen',
    why: 'Ihr neues Passwort ist abgeschickt, eine Bestätigung kam aber nicht zurück. Das liegt nicht an Ihnen.',
    now: [
      'Versuchen Sie, sich mit dem neuen Passwort anzumelden.',
      'Wird es nicht angenommen, gilt noch das alte: Beginnen Sie hier von vorn.',
      deskWithReference,
    ],
  }),
  'not-usable': ({ reason }) => notUsable[reason],
  'number-held-twice': () => ({
    title: 'Unter dieser Nummer sind zwei Personen eingetragen',
    why: 'Das Terminal kann nicht erkennen, welche davon Sie sind. Das liegt nicht an Ihnen.',
    now: ['Beginnen Sie noch einmal mit einer anderen Nummer von Ihnen.', deskWithReference],
  }),
  'operator-fault': (_, next) => ({
    title: 'Einer unserer Dienste antwortet nicht',
    why: 'Das liegt nicht an Ihnen. Es wurde nichts geändert.',
    now: [
      next === 'login'
        ? 'Versuchen Sie es hier noch einmal: Was Sie schon nachgewiesen haben, gilt weiter.'
        : 'Versuchen Sie es in ein paar Minuten noch einmal.',
      deskWithReference,
    ],
  }),
};
