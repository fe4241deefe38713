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
  duration: durationIn('it'),
  frame: {
    home: 'Inizio',
    help: 'Aiuto',
    back: 'Indietro',
    cancel: 'Annulla',
    languages: 'Lingua',
    progress: 'Passaggi',
    stepDone: 'fatto',
    finish: 'Termina',
    startOver: 'Ricomincia',
    demo: 'Dimostrazione: nessun account reale viene modificato',
    trial: 'Totem in prova',
    closesIn: (time) => `Questa schermata si chiude tra ${time}.`,
  },
  journeys: {
    password: 'Recupera la password',
    login: 'Recupera il nome utente',
    activation: 'Attiva l’account',
    details: 'I miei dati di recupero',
    reception: 'Sportello',
  },
  titles: {
    home: 'Che cosa desidera fare?',
    credentials: 'Credenziali dimenticate',
    identifier: 'Quale numero ha con sé?',
    identify: 'Ci dica chi è',
    proofs: 'Ci mostri che è proprio lei',
    joker: 'Domanda di sicurezza',
    proof: 'Inserisca il codice',
    login: 'Ecco il suo nome utente',
    'house-rules': 'Regolamento',
    'set-jokers': 'Le sue domande di sicurezza',
    'set-contact': 'Dove possiamo scriverle',
    'confirm-contact': 'Verifichiamo che il messaggio arrivi',
    codes: 'Prenda nota dei codici di recupero',
    'set-totp': 'Colleghi l’app di autenticazione',
    'sign-in': 'Acceda al suo account',
    details: 'I miei dati di recupero',
    'reception-sign-in': 'Sportello: accesso',
    'reception-totp': 'Sportello: il suo codice',
    'reception-find': 'Chi ha davanti?',
    'reception-person': 'Confronti con la tessera',
    'reception-confirm': 'Una seconda persona conferma',
    'reception-voucher': 'Codice da consegnare',
    password: 'Scelga una password',
    done: 'Fatto',
    ended: 'Ci fermiamo qui',
    'out-of-order': 'Al momento il totem è fuori servizio',
  },
  steps: {
    identifier: 'Quale numero',
    identify: 'Chi è lei',
    proofs: 'La sua prova',
    settings: 'Regole e recupero',
    password: 'La password',
    login: 'Il nome utente',
    done: 'Fatto',
  },
  home: {
    forgotten: 'Credenziali dimenticate',
    forgottenHint: 'Non riesco più ad accedere: scelgo qui una nuova password, in due minuti.',
    activate: 'Attiva l’account',
    activateHint: 'Sono qui da poco e non ho ancora mai scelto una password.',
    details: 'I miei dati di recupero',
    detailsHint: 'Conosco la mia password e mi preparo per la prossima volta.',
  },
  credentials: {
    lead: 'Che cosa ha dimenticato?',
    password: 'Recupera la password',
    passwordHint: 'Ne sceglie una nuova dopo averci mostrato che è proprio lei.',
    login: 'Recupera il nome utente',
    loginHint: 'Il nome breve con cui accede appare su questo schermo.',
    loginAtDesk: 'Lo può avere allo sportello, mostrando la tessera.',
  },
  waiting: {
    brief: 'Un momento…',
    directory: 'Stiamo consultando l’archivio…',
    long: {
      'may-give-up':
        'Ci vuole più tempo del solito. Può aspettare ancora o fermarsi qui: non è stato cambiato nulla.',
      asking: 'Ci vuole più tempo del solito. Ancora un momento: la risposta non è ancora arrivata.',
      saving: 'Ci vuole più tempo del solito. Resti qui, per favore: il salvataggio è in corso.',
    },
    giveUp: 'Interrompi qui',
  },
  idle: {
    title: 'È ancora qui?',
    text: (time) => `Senza una risposta, tra ${time} cancelliamo tutto.`,
    stay: 'Sì, continuo',
    absolute: (time) =>
      `Il tempo a disposizione finisce tra ${time}: il totem cancellerà allora ciò che ha inserito.`,
  },
  done: {
    text: {
      password: 'La sua password è cambiata.',
      activation: 'Il suo account è attivo.',
    },
    works: {
      now: 'Da questo momento la password apre tutti i servizi dell’ateneo.',
      'in-a-moment':
        'Tra qualche minuto la password funzionerà ovunque: il tempo che tutti i servizi la ricevano.',
      'not-tried': 'Usi la nuova password da subito; se non viene accettata, riprovi tra qualche minuto.',
    },
    mail: {
      queued: (to) => `Stiamo inviando un messaggio di conferma a ${to}.`,
      'no-address': 'Non abbiamo un indirizzo a cui inviarle una conferma: può indicarne uno allo sportello.',
    },
    keep: {
      password: 'I dispositivi che ricordavano la vecchia password le chiederanno quella nuova.',
      activation: 'Acceda con il suo nome utente e con la password che ha appena scelto.',
    },
  },
  outOfOrder: {
    text: 'Non dipende da lei: un servizio di cui il totem ha bisogno non risponde.',
    whatNow: 'Lo sportello può aiutarla subito.',
    giveReference: 'Comunichi questo riferimento.',
  },
  ended: {
    reference: 'Riferimento',
    whatNow: 'Che cosa fare ora',
    next: {
      voucher: 'Ho un codice dello sportello',
      activation: 'Attiva l’account',
      password: 'Cambia la password',
      login: 'Mostra il nome utente',
    },
  },
};
