import type { Detail } from '../../../contract/details.ts';
import type { NotUsableReason } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('it');

/** One's own recovery details, behind a sign-in. */
export const details: Pick<Messages, 'signIn' | 'details'> = {
  signIn: {
    title: 'Acceda al suo account',
    text: 'Con la password attuale, per vedere e cambiare i suoi dati di recupero.',
    login: 'Nome utente',
    password: 'Password',
    submit: 'Accedi',
    waiting: 'Verifica in corso…',
    empty: 'Inserisca il nome utente e la password.',
  },
  details: {
    lead: 'Servono a ritrovare l’accesso qui, senza l’aiuto di nessuno.',
    names: {
      jokers: 'Domande di sicurezza',
      mail: 'Indirizzo di recupero',
      mobile: 'Cellulare di recupero',
      codes: 'Codici di recupero',
      totp: 'App di autenticazione',
    },
    jokers: (count) => plural(count, { one: 'Una domanda scelta', other: `${count} domande scelte` }),
    codes: (left) =>
      plural(left, { one: 'Un codice ancora da usare', other: `${left} codici ancora da usare` }),
    totp: 'Collegata',
    contact: (to, proved) => `${to}, ${proved ? 'verificato con un codice' : 'non ancora verificato'}`,
    none: 'Ancora niente',
    change: 'Cambia',
    add: 'Aggiungi',
    renew: 'Crea nuovi codici',
    remove: 'Rimuovi',
    reallyRemove: {
      mail: 'Rimuovere questo indirizzo?',
      mobile: 'Rimuovere questo cellulare?',
      totp: 'Non usare più questa app?',
    },
    yesRemove: 'Sì, rimuovi',
    keep: 'Conserva',
  },
};

const saved: Readonly<Record<Detail, string>> = {
  jokers: 'Le sue domande di sicurezza sono salvate.',
  mail: 'Il suo indirizzo di recupero è salvato.',
  mobile: 'Il suo cellulare di recupero è salvato.',
  codes: 'I suoi nuovi codici di recupero sono salvati; quelli vecchi non valgono più.',
  totp: 'La sua app di autenticazione è collegata.',
};

const removed: Readonly<Record<Detail, string>> = {
  jokers: 'Le sue domande di sicurezza sono rimosse.',
  mail: 'Il suo indirizzo di recupero è rimosso.',
  mobile: 'Il suo cellulare di recupero è rimosso.',
  codes: 'I suoi codici di recupero sono rimossi.',
  totp: 'La sua app di autenticazione non è più collegata.',
};

const informed = 'La avvisiamo per e-mail, se abbiamo un suo indirizzo.';

const unusable: Readonly<Record<NotUsableReason, Told>> = {
  refused: {
    what: 'L’archivio non accetta questo accesso. Non dipende da lei.',
    now: 'Lo sportello le dirà perché.',
  },
  'password-expired': {
    what: 'Questa password è scaduta.',
    now: 'Ne scelga una nuova in «Credenziali dimenticate».',
  },
  'must-change': {
    what: 'L’archivio chiede prima una nuova password.',
    now: 'La scelga in «Credenziali dimenticate», poi torni qui.',
  },
  locked: {
    what: 'Questo account è bloccato per un po’, dopo troppe password non accettate.',
    now: 'Riprovi un po’ più tardi. Anche lo sportello può sbloccarlo.',
  },
  disabled: { what: 'Questo account è chiuso.', now: 'Lo sportello le dirà come riaprirlo.' },
  'account-expired': {
    what: 'Questo account è scaduto.',
    now: 'Lo sportello le dirà come prolungarlo.',
  },
  restricted: {
    what: 'Questo account non si apre a quest’ora, oppure non da qui.',
    now: 'Riprovi nei suoi orari abituali.',
  },
};

/** About signing in, and what was changed. */
export const detailsNotices: Pick<
  NoticeMessages,
  'detail-saved' | 'detail-removed' | 'sign-in-refused' | 'sign-in-unusable' | 'no-totp'
> = {
  'detail-saved': ({ detail }) => ({ what: saved[detail], now: informed }),
  'detail-removed': ({ detail }) => ({ what: removed[detail], now: informed }),
  'sign-in-refused': () => ({
    what: 'Non riconosciamo questo nome utente con questa password, oppure per oggi ci sono già stati troppi tentativi.',
    now: 'Controlli entrambi. Altrimenti usi «Credenziali dimenticate», o torni domani.',
  }),
  'sign-in-unusable': ({ reason }) => unusable[reason],
  'no-totp': () => ({
    what: 'A questo account serve prima un’app di autenticazione.',
    now: 'Ne colleghi una in «I miei dati di recupero», poi torni.',
  }),
};
