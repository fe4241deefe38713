import { totpCode } from '../../../contract/proofs.ts';
import { shortestSearch } from '../../../contract/reception.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('it');
const login = 'Nome utente';
const password = 'Password';

/** For the people at the reception. */
export const reception: Messages['reception'] = {
  signIn: {
    title: 'Sportello: accesso',
    text: 'Riservato al personale dello sportello. Ciò che fa qui viene registrato a suo nome.',
    login,
    password,
    submit: 'Accedi',
    waiting: 'Verifica in corso…',
    empty: 'Inserisca il nome utente e la password.',
  },
  totp: {
    lead: 'Inserisca il codice che la sua app mostra in questo momento.',
    label: 'Codice monouso',
    hint: `Cambia ogni ${totpCode.seconds} secondi.`,
  },
  find: {
    label: 'Numero, nome utente o nome',
    hint: `Almeno ${shortestSearch} lettere o cifre. Ogni ricerca viene registrata.`,
    empty: 'Inserisca che cosa cercare.',
    submit: 'Cerca',
    waiting: 'Ricerca in corso…',
    found: (count) => plural(count, { one: 'Una persona trovata', other: `${count} persone trovate` }),
    some: 'Eccone alcune',
  },
  populations: {
    student: 'Studente o studentessa',
    staff: 'Personale dell’ateneo',
    external: 'Persona esterna',
  },
  states: {
    active: 'Attivo',
    'not-activated': 'Non ancora attivato',
    'locked-by-failures': 'Bloccato dopo troppe password non accettate',
    'locked-by-administration': 'Sospeso dall’ateneo',
    disabled: 'Chiuso',
    expired: 'Scaduto',
    privileged: 'Con diritti estesi',
  },
  person: {
    state: 'Stato:',
    photo: 'Foto della persona',
    noPhoto: 'Nessuna foto',
    checked: 'Che cosa ha verificato?',
    unchecked: 'Indichi prima che cosa ha verificato.',
    vouch: 'Rilascia un codice',
    unlock: 'Sblocca l’account',
    waiting: 'Un momento…',
    confirmed: 'Una seconda persona dello sportello dovrà confermare.',
    mayNot: {
      privileged:
        'Questo account ha diritti estesi e non può ricevere codici dallo sportello. Indirizzi la persona ai servizi informatici.',
      own: 'Questo è il suo account: può occuparsene un’altra persona dello sportello.',
    },
    useless:
      'In questo stato un codice non riaprirà l’account. Indirizzi la persona alla segreteria studenti o all’ufficio del personale.',
  },
  things: {
    'campus-card': 'La tessera universitaria',
    'identity-card': 'La carta d’identità',
    passport: 'Il passaporto',
    'residence-permit': 'Il permesso di soggiorno',
  },
  confirm: {
    title: 'Una seconda persona conferma',
    text: 'Acceda anche lei. Conferma di aver visto questa persona e il suo documento d’identità.',
    whom: 'Codice richiesto per',
    login,
    password,
    submit: 'Conferma',
    waiting: 'Verifica in corso…',
    empty: 'Inserisca il nome utente e la password.',
  },
  voucher: {
    lead: 'Lo legga a bassa voce o lo copi a mano. Non lo invii e non ne tenga traccia.',
    label: 'Codice per',
    left: (time) => `Ancora ${time}`,
    over: 'Questo codice non vale più: ne rilasci un altro.',
    facts: (minutes) => [
      `Vale una volta, solo per questa persona, per ${minutes} minuti.`,
      'Al totem la persona sceglie «Credenziali dimenticate» o «Attiva l’account», poi «Codice dello sportello».',
      'La persona viene avvisata per e-mail.',
    ],
    next: 'Passa alla persona successiva',
  },
};

/** About finding people and vouching for them. */
export const receptionNotices: Pick<
  NoticeMessages,
  | 'not-reception'
  | 'search-too-short'
  | 'nobody-found'
  | 'too-many-found'
  | 'quota-reached'
  | 'same-person'
  | 'unlocked'
  | 'not-locked'
> = {
  'not-reception': () => ({
    what: 'Questo account non è tra quelli dello sportello.',
    now: 'Se lavora lì, chieda ai servizi informatici di aggiungerlo.',
  }),
  'search-too-short': () => ({
    what: 'Questa ricerca è troppo corta.',
    now: `Inserisca almeno ${shortestSearch} lettere o cifre.`,
  }),
  'nobody-found': () => ({
    what: 'Non abbiamo trovato nessuno.',
    now: 'Controlli come si scrive, o cerchi per il numero della tessera.',
  }),
  'too-many-found': () => ({
    what: 'Troppe persone corrispondono.',
    now: 'Precisi la ricerca: aggiunga il nome oltre al cognome, o cerchi per il numero della tessera.',
  }),
  'quota-reached': () => ({
    what: 'Ha rilasciato tutti i codici che l’ateneo permette per ora.',
    now: 'Chieda a un’altra persona dello sportello.',
  }),
  'same-person': () => ({
    what: 'Servono tre persone diverse: chi chiede il codice, chi lo rilascia e chi conferma.',
    now: 'Chieda a un’altra persona dello sportello.',
  }),
  unlocked: () => ({
    what: 'L’account è sbloccato.',
    now: 'La persona può accedere con la sua password. Se non la ricorda più, le rilasci un codice.',
  }),
  'not-locked': () => ({
    what: 'Questo account non era bloccato.',
    now: 'Se la persona non ricorda più la password, le rilasci un codice.',
  }),
};
