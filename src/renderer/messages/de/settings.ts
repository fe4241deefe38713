import type { ContactFault } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { pluralIn } from '../plural.ts';
import { triesLeft } from './tries.ts';

const plural = pluralIn('de');

/** What is set for the day when something is forgotten. */
export const settings: Messages['settings'] = {
  jokers: {
    place: (place, of) => `Frage ${place} von ${of}.`,
    pick: 'Wählen Sie eine, deren Antwort nur Sie wissen, und das noch lange.',
    pickLabel: 'Fragen',
    own: 'Eigene Frage schreiben',
    ownQuestion: 'Ihre Frage',
    ownQuestionHint: 'Sie wird hier angezeigt: Schreiben Sie die Antwort nicht hinein.',
    answer: 'Ihre Antwort',
    answerHint: 'Großschreibung, Akzente und Satzzeichen zählen später nicht.',
    change: 'Andere Frage wählen',
    previous: 'Zurück zur vorigen',
    next: 'Zur nächsten Frage',
    save: 'Speichern',
    waiting: 'Wird gespeichert…',
    faults: {
      'question-missing': 'Schreiben Sie Ihre Frage.',
      'question-twice': 'Diese Frage haben Sie schon: Wählen Sie eine andere.',
      'answer-missing': 'Geben Sie Ihre Antwort ein.',
      'answer-too-short': 'Diese Antwort ist zu kurz, um Sie zu schützen. Geben Sie eine längere.',
      'answer-guessable':
        'Diese Antwort ist leicht zu erraten. Geben Sie eine, auf die niemand kommen würde.',
      'answer-twice': 'Diese Antwort gehört schon zu einer anderen Frage. Geben Sie eine andere.',
      'answer-in-question': 'Die Antwort steht in der Frage. Ändern Sie eine von beiden.',
      'answer-is-yours':
        'Ihren Namen, Ihren Benutzernamen, Ihre Nummern und Ihr Geburtsdatum kennen auch andere. Geben Sie eine andere Antwort.',
    },
  },
  contact: {
    mail: {
      title: 'Ihre Notfalladresse',
      lead: 'Eine private E-Mail-Adresse, die Sie auch ohne Ihr Konto lesen können. Wir nutzen sie nur, um Ihnen wieder Zugang zu geben.',
      label: 'E-Mail-Adresse',
      hint: 'Zum Beispiel vorname.name@beispiel.de',
      empty: 'Geben Sie Ihre Adresse ein.',
    },
    mobile: {
      title: 'Ihre Handynummer für den Notfall',
      lead: 'Dorthin können wir einen Code senden. Wir nutzen sie nur, um Ihnen wieder Zugang zu geben.',
      label: 'Handynummer',
      hint: 'Zum Beispiel 06 12 34 56 78, oder mit Ländervorwahl: +49 151 23456789',
      empty: 'Geben Sie Ihre Nummer ein.',
    },
  },
  kept: (masked) => `Das haben wir im Moment: ${masked}`,
  later: 'Später',
  contactSubmit: 'Code anfordern',
  contactWaiting: 'Code wird gesendet…',
  confirm: {
    lead: {
      mail: (to) => `Wir haben eben einen Code an ${to} gesendet.`,
      mobile: (to) => `Wir haben eben einen Code an ${to} gesendet.`,
    },
    label: 'Erhaltener Code',
    hint: 'Nichts angekommen? Gehen Sie zurück und prüfen Sie Ihre Eingabe.',
    skip: 'Später',
  },
  codes: {
    lead: 'Jeder ersetzt einmal Ihr Handy und Ihre Adresse. Wir zeigen sie nie wieder an.',
    label: 'Notfallcodes',
    facts: [
      'Schreiben Sie sie von Hand ab und bewahren Sie sie bei Ihren Papieren auf, nicht beim Computer.',
      'Steht jemand hinter Ihnen? Warten Sie, bis niemand mitlesen kann.',
    ],
    written: 'Ich habe sie notiert',
    again: 'Noch einmal versuchen',
    waiting: 'Wird gespeichert…',
  },
  totp: {
    scan: 'Öffnen Sie auf Ihrem Handy eine Code-App (auch Authenticator genannt) und scannen Sie dieses Bild.',
    picture: 'Bild zum Scannen mit der App; der Schlüssel zum Eintippen steht daneben.',
    seed: 'Oder tippen Sie diesen Schlüssel ein',
    code: 'Code aus der App',
    codeHint: 'Er zeigt, dass App und Konto verbunden sind.',
    submit: 'Verbinden',
    waiting: 'Wird geprüft…',
  },
};

const unfit: Readonly<Record<'mail' | 'mobile', Readonly<Record<ContactFault, Told>>>> = {
  mail: {
    empty: { what: 'Ihre Adresse fehlt noch.', now: 'Geben Sie sie ein, dann geht es weiter.' },
    malformed: {
      what: 'Eine Adresse sieht anders aus.',
      now: 'Prüfen Sie sie: ein Name, ein At-Zeichen (@), dann zum Beispiel „beispiel.de“.',
    },
    institutional: {
      what: 'Diese Adresse lässt sich nur mit dem Konto öffnen, für das sie gedacht ist.',
      now: 'Geben Sie eine andere, private an.',
    },
    'not-mobile': { what: 'Das ist keine Adresse.', now: 'Geben Sie eine E-Mail-Adresse an.' },
    'not-sent': {
      what: 'An diese Adresse konnte kein Code zugestellt werden.',
      now: 'Prüfen Sie sie, oder geben Sie eine andere an.',
    },
  },
  mobile: {
    empty: { what: 'Ihre Nummer fehlt noch.', now: 'Geben Sie sie ein, dann geht es weiter.' },
    malformed: {
      what: 'Eine Nummer sieht anders aus.',
      now: 'Prüfen Sie sie: so, wie Sie sie wählen, oder mit der Ländervorwahl davor.',
    },
    institutional: {
      what: 'Diese Nummer gehört der Hochschule.',
      now: 'Geben Sie eine andere, private an.',
    },
    'not-mobile': {
      what: 'Das ist keine Handynummer: Sie empfängt keine SMS.',
      now: 'Geben Sie eine Handynummer an.',
    },
    'not-sent': {
      what: 'An diese Nummer konnte kein Code zugestellt werden.',
      now: 'Prüfen Sie sie, oder geben Sie eine andere an.',
    },
  },
};

/** About what is being set. */
export const settingNotices: Pick<
  NoticeMessages,
  'joker-unfit' | 'contact-unfit' | 'contact-code-wrong' | 'totp-unconfirmed'
> = {
  'joker-unfit': ({ faults }) => ({
    what: plural(faults.length, {
      one: 'Eine Angabe ist noch zu ändern.',
      other: `${faults.length} Angaben sind noch zu ändern.`,
    }),
    now: 'Sehen Sie nach, was weiter unten markiert ist.',
  }),
  'contact-unfit': ({ channel, why }) => unfit[channel][why],
  'contact-code-wrong': ({ triesLeft: left }) => ({
    what: 'Diesen Code haben wir nicht gesendet.',
    now: `Es gilt nur der letzte. ${triesLeft(left)}`,
  }),
  'totp-unconfirmed': () => ({
    what: 'Diesen Code zeigt die App nicht.',
    now: 'Warten Sie, bis sie einen neuen anzeigt, und tippen Sie ihn ab. Sonst scannen Sie das Bild noch einmal.',
  }),
};
