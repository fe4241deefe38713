import type { AnswersMessages } from '../answers-messages.ts';

/** What the help answers. */
export const answers: AnswersMessages = {
  pick: 'Tippen Sie auf die Frage, die Ihrer am nächsten kommt.',
  others: 'Andere Fragen ansehen',
  topics: {
    numbers: {
      title: 'Welche Nummer brauche ich, und wo steht sie?',
      paragraphs: ['Eine dieser Nummern genügt. Nehmen Sie die, die Sie dabeihaben.'],
    },
    'birth-date': {
      title: 'Mein Geburtsdatum wird nicht erkannt, oder es fehlt hier',
      paragraphs: [
        'Das Terminal vergleicht Ihr Datum mit dem in Ihrer Akte. Tippen Sie Tag, Monat, Jahr: Der 7. März 2004 ist 07 03 2004.',
        'Steht in der Akte ein anderes Datum oder gar keines, kann das Terminal Sie nicht erkennen: Es sagt dann dasselbe wie bei einem vertippten Datum.',
        'Gehen Sie mit einem amtlichen Ausweis zum Empfang: Dort wird Ihre Akte berichtigt. Kommen Sie danach wieder hierher.',
      ],
    },
    refused: {
      title: 'Meine Antwort oder mein Code wird nicht angenommen',
      paragraphs: [
        'In einer Antwort spielen Großschreibung, Akzente und Satzzeichen keine Rolle. In einem Code auch Leerzeichen und Striche nicht.',
        'Wird die Nummer nicht erkannt, prüfen Sie, ob Sie die richtige Art von Nummer gewählt haben.',
        'Nach mehreren Versuchen lässt das Terminal Sie warten. Der Bildschirm zeigt, wie lange; danach geht es von selbst weiter.',
        'Nehmen Sie einen anderen Nachweis, wenn der Bildschirm einen anbietet. Sonst können Sie am Empfang einen Code bekommen, wenn Sie Ihren Ausweis zeigen.',
      ],
    },
    desk: {
      title: 'Wo ist der Empfang, und was, wenn niemand da ist?',
      paragraphs: ['Am Empfang hilft man Ihnen, ohne Ihr Passwort je zu sehen oder zu wählen.'],
    },
    'my-data': {
      title: 'Was geschieht mit meinen Daten?',
      paragraphs: [
        'Was Sie eingeben, ist am Ende Ihres Besuchs vergessen. Ihr Passwort geht in das Verzeichnis der Hochschule: Das Terminal behält es nicht.',
        'Ihr Eintrag dort bewahrt auf, was Ihnen später weiterhilft: Ihre Fragen, einen Abdruck Ihrer Antworten und Codes, den niemand zurücklesen kann, und Ihre Adresse oder Handynummer, verschlüsselt. Er zählt auch die Versuche und hält fest, welche Nutzungsregeln Sie angenommen haben.',
        'Das Protokoll des Terminals hält fest, was wann getan wurde. Sie tragen dort einen Decknamen: Weder Ihr Name noch Ihre Nummer noch Ihr Geburtsdatum steht darin.',
        'Die Bestätigung wartet hier mit Ihrer Adresse, Ihrem Vornamen und Ihrem Benutzernamen, bis sie abgeht. Dann wird sie gelöscht.',
      ],
    },
  },
  numbers: {
    student: 'Die Nummer Ihrer Einschreibung an dieser Hochschule.',
    ine: 'Ihre landesweite Nummer in Frankreich: dieselbe seit der Schulzeit, an jeder Hochschule.',
    staff: 'Die Nummer, die Sie von der Personalstelle haben.',
    uid: 'Der kurze Name, den die Hochschule für Sie angelegt hat.',
  },
  withoutDesk: {
    title: 'Ohne den Empfang können Sie',
    ways: [
      'mit dem zeigen, dass Sie es sind, was Sie vorbereitet hatten: einer Antwort, einem Notfallcode, einem gesendeten Code oder Ihrer Code-App;',
      'später wiederkommen, hierher oder an ein anderes Terminal: Sie fangen von vorn an und brauchen zwei Minuten.',
    ],
  },
  notice: {
    title: 'Was Ihre Hochschule dazu sagt',
    controller: 'Wer dafür verantwortlich ist',
    dpo: 'Datenschutzbeauftragte',
    missing:
      'Ihre Hochschule hat auf diesem Terminal keinen eigenen Text hinterlegt. Fragen Sie am Empfang danach.',
  },
};
