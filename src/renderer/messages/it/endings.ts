import type { NotUsableReason } from '../../../contract/failures.ts';
import type { EndingText, Messages } from '../messages.ts';
import { frame } from './frame.ts';

const { duration } = frame;
const desk = 'Si presenti allo sportello con la tessera o un documento d’identità.';
const deskElse = 'Anche lo sportello può aiutarla, se mostra la tessera.';
const deskWithReference = 'Altrimenti comunichi allo sportello questo riferimento: dice che cosa è successo.';

const remember = 'Tenga a mente la nuova password.';
const openAtDesk = 'Comunichi questo riferimento allo sportello, che riaprirà il suo account.';

/** The password is written: what still stands between the person and their account. */
const notUsable: Readonly<Record<NotUsableReason, EndingText>> = {
  refused: {
    title: 'La password è cambiata, ma l’account resta chiuso',
    why: 'L’archivio ha preso la nuova password, eppure non accetta l’accesso. Non dipende da lei.',
    now: [remember, openAtDesk],
  },
  'password-expired': {
    title: 'La password è cambiata, ma per l’archivio è già scaduta',
    why: 'È un’impostazione dell’archivio e non dipende da lei.',
    now: [remember, 'Comunichi questo riferimento allo sportello, che farà sistemare la cosa.'],
  },
  'must-change': {
    title: 'La password è cambiata, ma l’archivio ne chiederà presto un’altra',
    why: 'La chiederà al prossimo accesso: è una sua impostazione e non dipende da lei.',
    now: [
      remember,
      'Acceda da un computer dell’ateneo: le farà scegliere la password successiva.',
      'Se non funziona, comunichi questo riferimento allo sportello.',
    ],
  },
  locked: {
    title: 'La password è cambiata, ma l’account resta bloccato',
    why: 'Troppe password non accettate lo hanno bloccato per un po’, e il totem non ha potuto sbloccarlo.',
    now: [
      remember,
      'Riprovi un po’ più tardi.',
      'Se è urgente, comunichi questo riferimento allo sportello.',
    ],
  },
  disabled: {
    title: 'La password è cambiata, ma l’account è chiuso',
    why: 'L’archivio non accetta l’accesso finché l’account non viene riaperto.',
    now: [remember, openAtDesk],
  },
  'account-expired': {
    title: 'La password è cambiata, ma l’account è scaduto',
    why: 'L’archivio non accetta l’accesso finché l’account non viene prolungato.',
    now: [remember, 'Comunichi questo riferimento allo sportello, che può prolungarlo.'],
  },
  restricted: {
    title: 'La password è cambiata, ma non abbiamo potuto provarla',
    why: 'Il suo account non si apre a quest’ora, oppure non da qui.',
    now: [
      remember,
      'Se non viene accettata nei suoi orari o sul suo computer, comunichi questo riferimento allo sportello.',
    ],
  },
};

/** Why a visit ends without a new password, and what to do then. */
export const endings: Messages['endings'] = {
  'not-activated': (_, next) => ({
    title: 'Il suo account va ancora attivato',
    why: 'Sappiamo chi è, ma questo account non è mai stato usato: non ha una password da sostituire.',
    now:
      next === 'activation'
        ? ['Lo attivi subito, qui: sceglierà la sua prima password.', deskElse]
        : [desk, 'Lì bastano pochi minuti per attivarlo.'],
  }),
  'already-active': (_, next) => ({
    title: 'Il suo account è già attivo',
    why: 'Sappiamo chi è: non c’è più nulla da attivare.',
    now: [
      'Se conosce la password, la usi per accedere.',
      next === 'password'
        ? 'Se non la ricorda più, ne scelga subito una nuova, qui.'
        : 'Se non la ricorda più, ricominci da «Credenziali dimenticate».',
    ],
  }),
  'no-proof': (_, next) => ({
    title: 'Ci manca una prova che è proprio lei',
    why: 'Sappiamo chi è, ma ciò che conosciamo di questo account non ci permette di verificarlo qui.',
    now:
      next === 'voucher'
        ? [desk, 'Le daranno un codice: lo inserisca qui e potrà continuare.']
        : [desk, 'Le daranno un nuovo accesso.'],
  }),
  'locked-by-administration': () => ({
    title: 'L’ateneo ha sospeso questo account',
    why: 'Il totem non può togliere la sospensione. Non è stato cambiato nulla.',
    now: ['Lo sportello le dirà perché, e come riaprire il suo account.'],
  }),
  'account-disabled': () => ({
    title: 'Questo account è chiuso',
    why: 'Non è più in uso. Non è stato cambiato nulla.',
    now: ['Se fa ancora parte dell’ateneo, lo sportello può riaprirlo.'],
  }),
  'account-expired': () => ({
    title: 'Questo account è scaduto',
    why: 'Una nuova password non lo riaprirebbe. Non è stato cambiato nulla.',
    now: ['Se fa ancora parte dell’ateneo, lo sportello può prolungarlo.'],
  }),
  'changed-lately': ({ seconds }) => ({
    title: 'La sua password è cambiata da poco',
    why: `L’archivio ne accetterà un’altra solo tra ${duration(seconds)}. Quella attuale è sempre buona.`,
    now: ['Torni allora, qui o a un altro totem.', 'Se è urgente, lo sportello può aiutarla subito.'],
  }),
  privileged: () => ({
    title: 'Questo account si recupera in un altro modo',
    why: 'Ha diritti estesi: per proteggerli, nessun totem può cambiarne qualcosa.',
    now: ['Si rivolga ai servizi informatici.'],
  }),
  'proof-blocked': ({ seconds }, next) => ({
    title: 'Le prove fanno una pausa',
    why: `Diverse risposte non erano quelle che conosciamo. Potrà riprovare tra ${duration(seconds)}.`,
    now: [
      'Torni allora, qui o a un altro totem.',
      next === 'voucher'
        ? 'Se è urgente, chieda un codice allo sportello: vale subito.'
        : 'Se è urgente, lo sportello può aiutarla subito.',
    ],
  }),
  'outcome-unknown': () => ({
    title: 'La risposta dell’archivio non ci è arrivata',
    why: 'La nuova password è stata inviata, ma non abbiamo avuto conferma. Non dipende da lei.',
    now: [
      'Provi ad accedere con la nuova password.',
      'Se non viene accettata, vale ancora quella vecchia: ricominci qui.',
      deskWithReference,
    ],
  }),
  'not-usable': ({ reason }) => notUsable[reason],
  'number-held-twice': () => ({
    title: 'Con questo numero risultano due persone',
    why: 'Il totem non può sapere quale delle due è lei. Non dipende da lei.',
    now: ['Ricominci con un altro dei suoi numeri.', deskWithReference],
  }),
  'operator-fault': (_, next) => ({
    title: 'Uno dei nostri servizi non risponde',
    why: 'Non dipende da lei. Non è stato cambiato nulla.',
    now: [
      next === 'login'
        ? 'Riprovi qui: ci ha già mostrato che è lei, non c’è nulla da rifare.'
        : 'Riprovi tra qualche minuto.',
      deskWithReference,
    ],
  }),
};
