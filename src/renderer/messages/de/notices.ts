import type { Messages } from '../messages.ts';
import { detailsNotices } from './details.ts';
import { frame } from './frame.ts';
import { proofNotices } from './proofs.ts';
import { receptionNotices } from './reception.ts';
import { settingNotices } from './settings.ts';
import { triesLeft as left, wait } from './tries.ts';

/** What main has to say about the person's last step. */
export const notices: Pick<Messages, 'notices' | 'directoryRules'> = {
  notices: {
    'number-format': () => ({
      what: 'Diese Nummer sieht anders aus als erwartet.',
      now: 'Vergleichen Sie sie mit dem Beispiel unter dem Feld.',
    }),
    'birth-date-unreal': () => ({
      what: 'Dieses Geburtsdatum kann es nicht geben.',
      now: 'Prüfen Sie Tag, Monat und Jahr.',
    }),
    'not-recognised': ({ seconds }) => ({
      what: 'Mit dieser Nummer und diesem Geburtsdatum erkennen wir Sie nicht.',
      now: `Prüfen Sie beides. ${wait(seconds)}`,
    }),
    'slow-down': ({ seconds }) => ({
      what: 'Einen Moment bis zum nächsten Versuch.',
      now: wait(seconds),
    }),
    'wait-stands': ({ seconds }) => ({
      what: 'Dieser Code vom Empfang passt nicht zu dieser Nummer und diesem Geburtsdatum.',
      now: `Prüfen Sie alle drei, oder holen Sie sich am Empfang einen neuen Code. Ohne Code: ${seconds > 0 ? `noch ${frame.duration(seconds)} warten` : 'ab sofort'}.`,
    }),
    'answer-empty': () => ({
      what: 'Ihre Antwort fehlt noch.',
      now: 'Geben Sie sie ein und bestätigen Sie.',
    }),
    'answer-wrong': ({ triesLeft }) => ({
      what: 'Wir kennen eine andere Antwort.',
      now:
        triesLeft < 2
          ? `${left(triesLeft)} Wenn Sie unsicher sind, hilft Ihnen der Empfang.`
          : left(triesLeft),
    }),
    'proof-blocked': ({ seconds }) => ({
      what: 'Nach mehreren verschiedenen Antworten machen die Nachweise eine Pause.',
      now: `${wait(seconds)} Auch der Empfang hilft Ihnen sofort.`,
    }),
    'passwords-differ': () => ({
      what: 'Die beiden Eingaben sind verschieden.',
      now: 'Geben Sie das Passwort unter „Passwort wiederholen“ noch einmal ein.',
    }),
    'rules-broken': () => ({
      what: 'Dieses Passwort passt noch nicht ganz.',
      now: 'Ändern Sie, was mit einem Kreuz markiert ist.',
    }),
    'house-rules-unread': () => ({
      what: 'Es fehlen noch die Nutzungsregeln.',
      now: 'Lesen Sie sie und setzen Sie dann das Häkchen.',
    }),
    'refused-by-directory': () => ({
      what: 'Das Verzeichnis nimmt dieses Passwort nicht an.',
      now: 'Wählen Sie ein anderes. Es wurde nichts geändert.',
    }),
    'staff-refused': () => ({
      what: 'Mit diesem Konto lässt sich das Terminal nicht verlassen.',
      now: 'Prüfen Sie Benutzernamen und Passwort.',
    }),
    'operator-fault': () => ({
      what: 'Einer unserer Dienste antwortet nicht. Das liegt nicht an Ihnen.',
      now: 'Versuchen Sie es gleich noch einmal. Bleibt es dabei, nennen Sie am Empfang diese Referenz.',
    }),
    ...proofNotices,
    ...settingNotices,
    ...detailsNotices,
    ...receptionNotices,
  },
  directoryRules: {
    'in-history': 'Sie haben es vor Kurzem schon einmal benutzt.',
    'too-short': 'Es ist dem Verzeichnis zu kurz.',
    'too-long': 'Es ist dem Verzeichnis zu lang.',
    'too-weak': 'Es ist dem Verzeichnis zu leicht zu erraten.',
    'too-young':
      'Ihr Passwort wurde vor Kurzem geändert: Bis zur nächsten Änderung muss etwas Zeit vergehen.',
    'same-as-current': 'Es ist das Passwort, das Sie schon haben.',
    'chosen-before': 'Sie haben es vor Kurzem schon einmal hier gewählt.',
  },
};
