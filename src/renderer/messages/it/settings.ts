import type { ContactFault } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { pluralIn } from '../plural.ts';
import { triesLeft } from './tries.ts';

const plural = pluralIn('it');

/** What is set for the day when something is forgotten. */
export const settings: Messages['settings'] = {
  jokers: {
    place: (place, of) => `Domanda ${place} di ${of}.`,
    pick: 'Scelga quella a cui solo lei sa rispondere, e che ricorderà a lungo.',
    pickLabel: 'Domande',
    own: 'Scrivo una domanda mia',
    ownQuestion: 'La sua domanda',
    ownQuestionHint: 'Verrà mostrata qui: non ci metta la risposta.',
    answer: 'La sua risposta',
    answerHint: 'Maiuscole, accenti e punteggiatura non conteranno.',
    change: 'Cambia domanda',
    previous: 'Torna alla precedente',
    next: 'Vai alla prossima',
    save: 'Salva',
    waiting: 'Salvataggio in corso…',
    faults: {
      'question-missing': 'Scriva la sua domanda.',
      'question-twice': 'Ha già preso questa domanda: ne scelga un’altra.',
      'answer-missing': 'Inserisca la sua risposta.',
      'answer-too-short': 'Questa risposta è troppo corta per proteggerla. Ne dia una più lunga.',
      'answer-guessable': 'Questa risposta si indovina facilmente. Ne dia una a cui nessuno penserebbe.',
      'answer-twice': 'Questa risposta è già di un’altra domanda. Ne dia una diversa.',
      'answer-in-question': 'La domanda contiene la risposta. Cambi l’una o l’altra.',
      'answer-is-yours':
        'Il suo nome, il nome utente, i suoi numeri e la data di nascita sono noti anche ad altri. Dia un’altra risposta.',
    },
  },
  contact: {
    mail: {
      title: 'Il suo indirizzo di recupero',
      lead: 'Un indirizzo personale, che può leggere anche senza il suo account. Serve solo a ridarle l’accesso.',
      label: 'Indirizzo e-mail',
      hint: 'Per esempio nome.cognome@esempio.it',
      empty: 'Inserisca il suo indirizzo.',
    },
    mobile: {
      title: 'Il suo cellulare di recupero',
      lead: 'Potremo inviarle un codice. Serve solo a ridarle l’accesso.',
      label: 'Numero di cellulare',
      hint: 'Per esempio 06 12 34 56 78, o con il prefisso del Paese: +39 312 345 6789',
      empty: 'Inserisca il suo numero.',
    },
  },
  kept: (masked) => `Ora abbiamo: ${masked}`,
  later: 'Più tardi',
  contactSubmit: 'Ricevi un codice',
  contactWaiting: 'Invio del codice…',
  confirm: {
    lead: {
      mail: (to) => `Abbiamo appena inviato un codice a ${to}.`,
      mobile: (to) => `Abbiamo appena inviato un codice al ${to}.`,
    },
    label: 'Codice ricevuto',
    hint: 'Non arriva? Torni indietro e controlli ciò che ha inserito.',
    skip: 'Più tardi',
  },
  codes: {
    lead: 'Ognuno sostituisce una volta il telefono e l’indirizzo. Non saranno mai più mostrati.',
    label: 'Codici di recupero',
    facts: [
      'Li copi a mano e li tenga con i suoi documenti, lontano dal computer.',
      'C’è qualcuno dietro di lei? Aspetti che nessuno possa vedere.',
    ],
    written: 'Li ho scritti',
    again: 'Riprova',
    waiting: 'Salvataggio in corso…',
  },
  totp: {
    scan: 'Apra sul telefono un’app di autenticazione e inquadri questa immagine.',
    picture: 'Immagine da inquadrare con l’app; la chiave da inserire a mano è scritta accanto.',
    seed: 'Oppure inserisca questa chiave',
    code: 'Codice mostrato dall’app',
    codeHint: 'Mostra che app e account sono collegati.',
    submit: 'Collega',
    waiting: 'Verifica in corso…',
  },
};

const unfit: Readonly<Record<'mail' | 'mobile', Readonly<Record<ContactFault, Told>>>> = {
  mail: {
    empty: { what: 'Manca il suo indirizzo.', now: 'Lo inserisca, poi continui.' },
    malformed: {
      what: 'Un indirizzo si scrive in un altro modo.',
      now: 'Lo controlli: un nome, una chiocciola (@), poi per esempio «esempio.it».',
    },
    institutional: {
      what: 'Questo indirizzo si apre proprio con l’account che deve aiutare a recuperare.',
      now: 'Ne dia un altro, personale.',
    },
    'not-mobile': { what: 'Questo non è un indirizzo.', now: 'Inserisca un indirizzo e-mail.' },
    'not-sent': {
      what: 'Non è stato possibile consegnare un codice a questo indirizzo.',
      now: 'Lo controlli, o ne dia un altro.',
    },
  },
  mobile: {
    empty: { what: 'Manca il suo numero.', now: 'Lo inserisca, poi continui.' },
    malformed: {
      what: 'Un numero si scrive in un altro modo.',
      now: 'Lo controlli: come lo compone, o il prefisso del Paese e poi il numero.',
    },
    institutional: {
      what: 'Questo numero è dell’ateneo.',
      now: 'Ne dia un altro, personale.',
    },
    'not-mobile': {
      what: 'Questo non è un numero di cellulare: non riceve SMS.',
      now: 'Inserisca un numero di cellulare.',
    },
    'not-sent': {
      what: 'Non è stato possibile consegnare un codice a questo numero.',
      now: 'Lo controlli, o ne dia un altro.',
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
      one: 'Resta un punto da rivedere.',
      other: `Restano ${faults.length} punti da rivedere.`,
    }),
    now: 'Veda che cosa è segnato più in basso.',
  }),
  'contact-unfit': ({ channel, why }) => unfit[channel][why],
  'contact-code-wrong': ({ triesLeft: left }) => ({
    what: 'Questo non è il codice che abbiamo inviato.',
    now: `Vale solo l’ultimo. ${triesLeft(left)}`,
  }),
  'totp-unconfirmed': () => ({
    what: 'L’app non mostra questo codice.',
    now: 'Aspetti che ne mostri uno nuovo, poi lo copi. Altrimenti inquadri l’immagine un’altra volta.',
  }),
};
