import type { CodeWords } from '../codes/words.ts';
import type { NoticeWords } from '../mail/notices/words.ts';
import type { MainWords } from './words.ts';

const nothingToDo = 'Se lo ha fatto lei, non deve fare altro.';

const notices: NoticeWords = {
  subject: (campus, about) => `${campus}: ${about}`,
  about: {
    'password-changed': 'la sua password',
    'password-maybe-changed': 'la sua password',
    'login-recovered': 'il suo nome utente',
    'account-activated': 'il suo account è attivo',
    'details-changed': 'i suoi dati di recupero',
    'voucher-issued': 'un codice rilasciato allo sportello',
    'voucher-used': 'il suo codice dello sportello è stato usato',
    'account-unlocked': 'il suo account è sbloccato',
  },
  // A day of the week takes no preposition.
  when: (when) => when,
  greeting: (name) => (name === '' ? 'Buongiorno,' : `Buongiorno ${name},`),
  what: {
    'password-changed': ({ when, login }) =>
      `la password dell’account ${login} è stata cambiata ${when}, a un totem dell’ateneo.`,
    'password-maybe-changed': ({ when, login }) =>
      `per l’account ${login} è stata chiesta una nuova password ${when}, a un totem dell’ateneo. L’operazione si è interrotta prima che ne conoscessimo l’esito.`,
    'login-recovered': ({ when, login }) =>
      `ha chiesto il suo nome utente ${when}, a un totem dell’ateneo. Eccolo: ${login}`,
    'account-activated': ({ when, login }) =>
      `l’account ${login} è stato attivato ${when}, a un totem dell’ateneo. In quel momento è stata scelta la sua prima password.`,
    'details-changed': ({ when, login, detail }) =>
      `i dati di recupero dell’account ${login} sono stati modificati ${when}, a un totem dell’ateneo. Che cosa è cambiato: ${detail}.`,
    'voucher-issued': ({ when, login }) =>
      `lo sportello ha rilasciato un codice per l’account ${login} ${when}, dopo aver verificato una tessera o un documento d’identità.`,
    'voucher-used': ({ when, login }) =>
      `il codice dello sportello per l’account ${login} è stato usato ${when}, a un totem dell’ateneo.`,
    'account-unlocked': ({ when, login }) =>
      `l’account ${login} era bloccato dopo troppi tentativi con la password. Lo sportello lo ha sbloccato ${when}, dopo aver verificato una tessera o un documento d’identità.`,
  },
  now: {
    'password-changed': 'Da ora usi la nuova password per tutti i servizi.',
    'password-maybe-changed':
      'Provi prima la nuova password; se non funziona, vale ancora quella vecchia. Se doveva essere la prima, ricominci l’attivazione a un totem.',
    'login-recovered':
      'Acceda con questo nome utente e con la sua password. Se ha dimenticato anche quella, può sceglierne una nuova a un totem.',
    'account-activated': 'Da ora acceda a tutti i servizi con questo nome utente e con quella password.',
    'details-changed': nothingToDo,
    'voucher-issued':
      'Lo inserisca presto a un totem: vale una volta sola e per poco tempo. Non lo dia a nessuno, nemmeno a chi lo chiede a nome nostro.',
    'voucher-used': `${nothingToDo} Quel codice non si può più usare.`,
    'account-unlocked':
      'La sua password non è cambiata: acceda come al solito. Se l’ha dimenticata, può sceglierne una nuova a un totem.',
  },
  details: {
    jokers: 'le sue domande di sicurezza',
    mail: 'il suo indirizzo di recupero',
    mobile: 'il suo cellulare di recupero',
    codes: 'i suoi codici di recupero',
    totp: 'la sua app di autenticazione',
    some: 'uno di questi dati',
  },
  notYou: 'Non lo ha fatto lei? Ci avvisi subito:',
  desk: 'Dove trovarci',
  automatic: 'Messaggio automatico. Non le chiederemo mai la sua password.',
};

const codes: CodeWords = {
  sms: {
    proof: ({ code, campus, minutes }) =>
      `${code} è il suo codice per il totem (${campus}), valido ${minutes} min. Non lo dia a nessuno, nemmeno a noi.`,
    contact: ({ code, campus, minutes }) =>
      `${code} è il codice per confermare questo cellulare al totem (${campus}), valido ${minutes} min. Non lo dia a nessuno.`,
  },
  subject: (campus) => `${campus}: il suo codice`,
  greeting: 'Buongiorno,',
  what: {
    proof: () => 'ecco il codice da inserire al totem, per mostrare che è proprio lei:',
    contact: () => 'ecco il codice da inserire al totem, per confermare che questo indirizzo è suo:',
  },
  howLong: ({ minutes }) => `Vale una volta sola, per ${minutes} minuti.`,
  secret: 'Non lo dia a nessuno, nemmeno a chi lo chiede a nome nostro: serve soltanto al totem.',
  notYou: 'Non si trova a un totem in questo momento? Qualcuno si spaccia per lei: ci avvisi.',
  desk: 'Dove trovarci',
  automatic: 'Messaggio automatico. Non le chiederemo mai la sua password.',
};

/** Italian. */
export const words: MainWords = { notices, codes };
