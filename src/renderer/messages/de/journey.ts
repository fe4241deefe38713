import { pluralIn } from '../plural.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('de');

/** The steps that ask for something. */
export const journey: Pick<
  Messages,
  'numbers' | 'identifier' | 'identify' | 'joker' | 'password' | 'houseRules'
> = {
  identifier: { lead: 'Eine genügt. Nehmen Sie die, die Sie zur Hand haben.' },
  numbers: {
    student: {
      name: 'Matrikelnummer',
      where: 'Auf Ihrem Campusausweis (carte multiservice).',
      example: (example) => `Auf Ihrem Campusausweis (carte multiservice). Zum Beispiel ${example}`,
      empty: 'Geben Sie Ihre Matrikelnummer ein.',
      format: (example) =>
        `Eine Matrikelnummer sieht so aus: ${example}. Vergleichen Sie mit Ihrem Campusausweis.`,
    },
    ine: {
      name: 'INE-Nummer',
      where: 'Auf dem Notenblatt zum französischen Abitur (relevé de notes du baccalauréat).',
      example: (example) =>
        `Auf dem Notenblatt zum französischen Abitur (relevé de notes du baccalauréat). Zum Beispiel ${example}`,
      empty: 'Geben Sie Ihre INE-Nummer ein.',
      format: (example) =>
        `Eine INE-Nummer sieht so aus: ${example}. Vergleichen Sie mit Ihrem „relevé de notes“.`,
    },
    staff: {
      name: 'Personalnummer',
      where: 'Auf Ihrem Dienstausweis.',
      example: (example) => `Auf Ihrem Dienstausweis. Zum Beispiel ${example}`,
      empty: 'Geben Sie Ihre Personalnummer ein.',
      format: (example) =>
        `Eine Personalnummer sieht so aus: ${example}. Vergleichen Sie mit Ihrem Dienstausweis.`,
    },
    uid: {
      name: 'UID',
      where: 'In dem Brief oder der Nachricht, die Sie bei Ihrer Ankunft erhalten haben.',
      example: (example) => `In der Nachricht zu Ihrer Ankunft. Zum Beispiel ${example}`,
      empty: 'Geben Sie Ihre UID ein.',
      format: (example) =>
        `Eine UID sieht so aus: ${example}. Vergleichen Sie mit der Nachricht zu Ihrer Ankunft.`,
    },
  },
  identify: {
    birthDate: 'Geburtsdatum',
    birthDateExample: 'Tag, Monat, Jahr: TT/MM/JJJJ. Die Schrägstriche kommen von selbst.',
    birthDateEmpty: 'Geben Sie Ihr Geburtsdatum ein: Tag, Monat, Jahr.',
    birthDatePartial:
      'Ergänzen Sie das Datum: zwei Ziffern für den Tag, zwei für den Monat, vier für das Jahr.',
    birthDateUnreal: 'Dieses Geburtsdatum kann es nicht geben. Prüfen Sie Tag, Monat und Jahr.',
    voucher: 'Code vom Empfang (wenn Sie einen haben)',
    voucherHint: 'Damit müssen Sie nicht warten.',
    submit: 'Bestätigen',
    waiting: 'Wird geprüft…',
    fieldsToCorrect: (count) =>
      plural(count, {
        one: 'Eine Angabe ist noch zu prüfen.',
        other: `${count} Angaben sind noch zu prüfen.`,
      }),
  },
  joker: {
    lead: 'Diese Frage haben Sie selbst ausgesucht.',
    place: (place, of) => `Frage ${place} von ${of}`,
    answer: 'Ihre Antwort',
    answerHint: 'Großschreibung, Akzente und Satzzeichen zählen nicht.',
    empty: 'Geben Sie Ihre Antwort ein.',
    submit: 'Bestätigen',
    waiting: 'Wird geprüft…',
    questions: {
      'childhood-friend': 'Wie hieß Ihre beste Freundin oder Ihr bester Freund in der Kindheit mit Vornamen?',
      'first-pet': 'Wie hieß Ihr erstes Haustier?',
      'first-teacher': 'Wie hieß Ihre erste Lehrerin oder Ihr erster Lehrer in der Schule?',
      'grandmother-village': 'In welcher Stadt oder welchem Dorf wohnte Ihre Großmutter?',
      'childhood-hero': 'Welche Figur haben Sie als Kind bewundert?',
      'first-concert': 'Wen haben Sie auf Ihrem ersten Konzert gesehen?',
      'childhood-toy': 'Wie hieß Ihr liebstes Kuscheltier oder Spielzeug?',
      'childhood-neighbours': 'Wie hießen die Nachbarn Ihrer Kindheit?',
      'class-neighbour': 'Neben wem haben Sie als Kind in der Schule gesessen?',
      'first-film': 'Welchen Film haben Sie als ersten im Kino gesehen?',
      'learnt-to-swim': 'An welchem Ort genau haben Sie schwimmen gelernt?',
      'first-trip-alone': 'Wohin ging Ihre erste Reise ohne Ihre Familie?',
    },
  },
  password: {
    password: 'Neues Passwort',
    confirmation: 'Passwort wiederholen',
    rulesTitle: 'Das braucht Ihr Passwort',
    reveal: 'Anzeigen',
    conceal: 'Verbergen',
    same: 'Beide Eingaben stimmen überein.',
    differ: 'Die beiden Eingaben sind verschieden. Wiederholen Sie das Passwort noch einmal.',
    houseRulesRead: 'Ich habe die Nutzungsregeln gelesen',
    houseRulesOpen: 'Nutzungsregeln lesen',
    submit: 'Bestätigen',
    waiting: 'Wird gespeichert…',
    toCorrect: 'Etwas ist noch zu ändern.',
    houseRulesUnread: 'Lesen Sie die Nutzungsregeln und setzen Sie dann das Häkchen.',
    state: { met: 'erfüllt', broken: 'noch ändern', open: 'noch offen', unknown: 'wird am Ende geprüft' },
  },
  houseRules: {
    title: 'Nutzungsregeln',
    missing: 'Dieser Text kann hier nicht gezeigt werden. Fragen Sie am Empfang danach.',
    resume: 'Zurück zum Passwort',
    lead: 'Sie gelten für alle Dienste der Hochschule.',
    accept: 'Ich habe sie gelesen und stimme zu',
  },
};
