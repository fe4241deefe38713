import { totpCode } from '../../../contract/proofs.ts';
import type { Messages } from '../messages.ts';

/** The help page and the staff's way out. */
export const help: Pick<Messages, 'help' | 'staff'> = {
  help: {
    title: 'Hilfe',
    topicsLabel: 'Themen',
    resume: 'Zurück zu meinem Schritt',
    topics: {
      login: {
        title: 'Ich weiß meinen Benutzernamen nicht mehr',
        paragraphs: [
          'Ihr Benutzername ist der kurze Name, mit dem Sie sich zusammen mit dem Passwort anmelden.',
          'Sagen Sie uns, wer Sie sind, und zeigen Sie uns, dass Sie es sind: Dann erscheint er hier, und wir senden ihn an Ihre Adresse.',
        ],
      },
      activation: {
        title: 'Wie aktiviere ich mein Konto?',
        paragraphs: [
          'Solange ein Konto nicht aktiviert ist, hat es kein Passwort.',
          'Halten Sie Ihre Nummer und den Aktivierungscode aus Ihren Einschreibeunterlagen bereit. Haben Sie diesen Code nicht, bekommen Sie am Empfang einen.',
          'Sie lesen die Nutzungsregeln, machen Angaben für den Notfall und wählen dann Ihr erstes Passwort.',
        ],
      },
      codes: {
        title: 'Welchen Code brauche ich, und wo steht er?',
        paragraphs: [
          'Einen Notfallcode finden Sie auf dem Blatt, auf dem Sie ihn notiert haben. Er gilt nur einmal.',
          'Ein gesendeter Code kommt gleich an der angezeigten Adresse oder Handynummer an. Hier steht, wie lange er gilt.',
          `Die Code-App zeigt ${totpCode.digits} Ziffern, die alle ${totpCode.seconds} Sekunden wechseln.`,
          'Am Empfang bekommen Sie einen Code, wenn Sie Ihren Ausweis zeigen: Er gilt sofort und nur einmal.',
        ],
      },
      details: {
        title: 'Wie sorge ich für das nächste Mal vor?',
        paragraphs: [
          'Mit Ihrem Passwort ändern Sie hier Ihre Sicherheitsfragen, Ihre Notfalladresse, Ihre Handynummer für den Notfall, Ihre Codes und Ihre App.',
          'Über jede Änderung schreiben wir Ihnen eine E-Mail.',
        ],
      },
      reception: {
        title: 'So läuft es am Empfang',
        paragraphs: [
          'Suchen Sie die Person nach Nummer, Benutzername oder Name, und vergleichen Sie sie mit dem Foto und dem Ausweis.',
          'Der Code, den Sie ausgeben, gilt einmal und nur für diese Person. Lesen Sie ihn vor oder schreiben Sie ihn ab: Senden Sie ihn nie.',
          'Sie sehen und wählen das Passwort der Person nicht. Alles, was Sie tun, wird unter Ihrem Namen festgehalten.',
          'Tippen Sie auf „Beenden“, bevor Sie gehen.',
        ],
      },
    },
    atDesk: {
      login: {
        title: 'Ich weiß meinen Benutzernamen nicht mehr',
        paragraphs: [
          'Ihr Benutzername ist der kurze Name, mit dem Sie sich zusammen mit dem Passwort anmelden.',
          'Am Empfang erfahren Sie ihn, wenn Sie Ihren Campusausweis oder einen amtlichen Ausweis zeigen.',
        ],
      },
      activation: {
        title: 'Wie aktiviere ich mein Konto?',
        paragraphs: [
          'Solange ein Konto nicht aktiviert ist, hat es kein Passwort: Das Terminal kann also keines ändern.',
          'Ihr Konto wird am Empfang aktiviert. Bringen Sie Ihren Campusausweis oder einen amtlichen Ausweis mit.',
          'Dort wählen Sie Ihr erstes Passwort und Ihre Sicherheitsfrage, die Ihnen später hier weiterhilft.',
        ],
      },
    },
    desk: {
      title: 'Der Empfang',
      place: 'Wo',
      hours: 'Wann',
      phone: 'Telefon',
      mail: 'E-Mail',
    },
    staff: 'Technisches Personal',
    reception: 'Empfang: anmelden',
  },
  staff: {
    title: 'Technisches Personal',
    text: 'Das Terminal verlassen darf nur ein berechtigtes Konto. Es wird festgehalten.',
    login: 'Benutzername',
    password: 'Passwort',
    submit: 'Terminal verlassen',
    waiting: 'Wird geprüft…',
    empty: 'Geben Sie den Benutzernamen und das Passwort ein.',
  },
};
