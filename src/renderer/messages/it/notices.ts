import type { Messages } from '../messages.ts';
import { detailsNotices } from './details.ts';
import { frame } from './frame.ts';
import { proofNotices } from './proofs.ts';
import { receptionNotices } from './reception.ts';
import { settingNotices } from './settings.ts';
import { triesLeft as left, wait } from './tries.ts';

/** What main has to say about the person's last step. */
export const notices: Pick<Messages, 'notices' | 'directoryRules'> = {
  notices: {
    'number-format': () => ({
      what: 'Questo numero si scrive in un altro modo.',
      now: 'Lo confronti con l’esempio sotto il campo.',
    }),
    'birth-date-unreal': () => ({
      what: 'Questa data di nascita non è possibile.',
      now: 'Controlli il giorno, il mese e l’anno.',
    }),
    'not-recognised': ({ seconds }) => ({
      what: 'Con questo numero e questa data di nascita non troviamo nessuno.',
      now: `Controlli entrambi. ${wait(seconds)}`,
    }),
    'slow-down': ({ seconds }) => ({
      what: 'Un momento prima del prossimo tentativo.',
      now: wait(seconds),
    }),
    'wait-stands': ({ seconds }) => ({
      what: 'Questo codice dello sportello non corrisponde al numero e alla data di nascita.',
      now: `Li controlli tutti e tre, o chieda un altro codice allo sportello. Senza codice: ${seconds > 0 ? `tra ${frame.duration(seconds)}` : 'subito'}.`,
    }),
    'answer-empty': () => ({ what: 'Manca la sua risposta.', now: 'La inserisca, poi confermi.' }),
    'answer-wrong': ({ triesLeft }) => ({
      what: 'Questa non è la risposta che conosciamo.',
      now: triesLeft < 2 ? `${left(triesLeft)} Nel dubbio, lo sportello può aiutarla.` : left(triesLeft),
    }),
    'proof-blocked': ({ seconds }) => ({
      what: 'Dopo più risposte diverse le prove fanno una pausa.',
      now: `${wait(seconds)} Anche lo sportello può aiutarla subito.`,
    }),
    'passwords-differ': () => ({
      what: 'Le due password sono diverse.',
      now: 'La riscriva in «Ripeta la password».',
    }),
    'rules-broken': () => ({
      what: 'Questa password non va ancora bene.',
      now: 'Riveda i punti segnati con una croce.',
    }),
    'house-rules-unread': () => ({
      what: 'Manca ancora il regolamento.',
      now: 'Lo legga, poi spunti la casella.',
    }),
    'refused-by-directory': () => ({
      what: 'L’archivio non accetta questa password.',
      now: 'Ne scelga un’altra. Non è stato cambiato nulla.',
    }),
    'staff-refused': () => ({
      what: 'Con questo account non si può uscire dal totem.',
      now: 'Controlli il nome utente e la password.',
    }),
    'operator-fault': () => ({
      what: 'Uno dei nostri servizi non risponde. Non dipende da lei.',
      now: 'Riprovi tra un momento. Se continua, comunichi questo riferimento allo sportello.',
    }),
    ...proofNotices,
    ...settingNotices,
    ...detailsNotices,
    ...receptionNotices,
  },
  directoryRules: {
    'in-history': 'L’ha già usata di recente.',
    'too-short': 'Per l’archivio è troppo corta.',
    'too-long': 'Per l’archivio è troppo lunga.',
    'too-weak': 'Per l’archivio è troppo facile da indovinare.',
    'too-young': 'La sua password è cambiata da poco: prima di cambiarla ancora bisogna aspettare.',
    'same-as-current': 'È la password che ha già.',
    'chosen-before': 'L’ha già scelta qui di recente.',
  },
};
