import { totpCode } from '../../../contract/proofs.ts';
import type { CodeProof } from '../../../contract/proofs.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { frame } from './frame.ts';
import { triesLeft } from './tries.ts';

const names: Messages['proofs']['names'] = {
  joker: 'Domanda di sicurezza',
  'recovery-code': 'Codice di recupero',
  totp: 'App di autenticazione',
  'mail-code': 'Codice per e-mail',
  'mobile-code': 'Codice per SMS',
  'activation-code': 'Codice di attivazione',
  voucher: 'Codice dello sportello',
};

const count = ['', 'una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette'] as const;

/** What somebody proves themself by. */
export const proofs: Pick<Messages, 'proofs' | 'code' | 'login'> = {
  proofs: {
    lead: (left, begun, one) => {
      const start = begun ? 'Bene, ricevuto. ' : '';
      if (one === 'any') {
        return begun
          ? `${start}Manca ancora una prova.`
          : 'Basta una sola prova: scelga quella che preferisce.';
      }
      if (one === 'some') {
        return `${start}Una prova con la scritta «Basta da sola» è sufficiente; altrimenti ne servono di più.`;
      }
      const many = count[left] ?? String(left);
      return begun
        ? `${start}Servono ancora ${many} prove.`
        : `Servono almeno ${many} prove: cominci da quella che preferisce.`;
    },
    names,
    takes: {
      joker: 'Risponde alla domanda che ha scelto.',
      'recovery-code': 'Sul foglio dove li ha scritti.',
      totp: 'Le cifre che mostra l’app.',
      'mail-code': 'Lo inviamo al suo indirizzo di recupero.',
      'mobile-code': 'Lo inviamo al suo cellulare.',
      'activation-code': 'Tra i documenti di immatricolazione.',
      voucher: 'Lo dà lo sportello a chi mostra la tessera.',
    },
    sentTo: (to) => `Lo inviamo a ${to}.`,
    given: 'Fatto',
    alone: 'Basta da sola',
    desk: 'Non ha con sé niente di tutto questo? Lo sportello può aiutarla: porti la tessera.',
    findDesk: 'Trova lo sportello',
    other: 'Scegli un’altra prova',
  },
  code: {
    titles: {
      ...names,
      totp: 'La sua app di autenticazione',
      'activation-code': 'Il suo codice di attivazione',
      voucher: 'Il suo codice dello sportello',
    },
    leads: {
      'recovery-code': () => 'Ne scelga uno qualsiasi tra quelli che non ha ancora usato.',
      totp: () => 'Apra l’app sul telefono e copi qui le cifre che mostra.',
      'mail-code': (to) => `L’abbiamo appena inviato a ${to}. Arriva in pochi istanti.`,
      'mobile-code': (to) => `L’abbiamo appena inviato al ${to}. Arriva in pochi istanti.`,
      'activation-code': () => 'Lo ha ricevuto con i documenti di immatricolazione.',
      voucher: () => 'Copi qui il codice che ha appena ricevuto allo sportello.',
    },
    labels: {
      'recovery-code': 'Codice di recupero',
      totp: 'Codice mostrato dall’app',
      'mail-code': 'Codice ricevuto per e-mail',
      'mobile-code': 'Codice ricevuto per SMS',
      'activation-code': 'Codice di attivazione',
      voucher: 'Codice dello sportello',
    },
    hints: {
      'recovery-code': 'Spazi, trattini e maiuscole non contano.',
      totp: `Cambia ogni ${totpCode.seconds} secondi: usi quello che vede ora.`,
      'mail-code': 'Non arriva? Guardi anche nella posta indesiderata.',
      'mobile-code': 'Solo cifre; gli spazi non contano.',
      'activation-code': 'Spazi, trattini e maiuscole non contano.',
      voucher: 'Spazi, trattini e maiuscole non contano.',
    },
    empty: 'Inserisca il codice.',
    submit: 'Conferma',
    waiting: 'Verifica in corso…',
    goodFor: (time) => `Questo codice vale ancora per ${time}.`,
    over: 'Questo codice non vale più: ne chieda un altro.',
    again: 'Invia un altro codice',
  },
  login: {
    lead: 'È il nome con cui accede, insieme alla password.',
    label: 'Il suo nome utente',
    spelt: 'Lettera per lettera:',
    digit: (digit) => `cifra ${digit}`,
    capital: (letter) => `${letter} maiuscola`,
    signs: {
      '.': 'punto',
      '-': 'trattino',
      _: 'trattino basso',
      '@': 'chiocciola',
      '+': 'segno più',
      "'": 'apostrofo',
    },
    mail: {
      queued: (to) => `Lo stiamo inviando anche per e-mail a ${to}.`,
      'no-address': 'Ne prenda nota: non abbiamo un indirizzo a cui inviarlo.',
      off: 'Ne prenda nota prima di andare via.',
    },
    next: 'La sua password non è cambiata.',
  },
};

const unexpected = 'Questo non è il codice che aspettavamo.';
const compare: Readonly<Record<CodeProof, string>> = {
  'recovery-code': 'Ognuno vale una volta sola: ne scelga uno non ancora cancellato dal foglio.',
  totp: 'Aspetti che l’app ne mostri uno nuovo, poi lo copi.',
  'mail-code': 'Vale solo l’ultimo codice inviato.',
  'mobile-code': 'Vale solo l’ultimo codice inviato.',
  'activation-code': 'Lo confronti con i documenti, carattere per carattere.',
  voucher: 'Lo confronti con quello che ha ricevuto allo sportello.',
};

/** About codes and what becomes of them. */
export const proofNotices: Pick<
  NoticeMessages,
  'code-wrong' | 'code-empty' | 'code-over' | 'voucher-refused' | 'code-not-sent' | 'code-sent'
> = {
  'code-wrong': ({ proof, triesLeft: left }) => ({
    what: unexpected,
    now: `${compare[proof]} ${triesLeft(left)}`,
  }),
  'code-empty': () => ({ what: 'Manca il codice.', now: 'Lo inserisca, poi confermi.' }),
  'code-over': () => ({
    what: 'Questo codice non vale più.',
    now: 'Ne chieda un altro: parte subito.',
  }),
  'voucher-refused': () => ({
    what: 'Questo codice dello sportello non viene accettato.',
    now: 'Lo rilegga carattere per carattere. Vale una volta sola e per poco tempo: lo sportello può dargliene un altro.',
  }),
  'code-not-sent': (notice) => {
    if (notice.why === 'too-many') {
      return {
        what: 'Le abbiamo già inviato diversi codici.',
        now: `Scelga un’altra prova, o torni tra ${frame.duration(notice.freeIn)}. Anche lo sportello può aiutarla.`,
      };
    }
    return {
      recipient: {
        what: 'Non è stato possibile consegnare il codice a questo indirizzo o numero.',
        now: 'Scelga un’altra prova, se ne ha una; anche lo sportello può aiutarla.',
      },
      unavailable: {
        what: 'In questo momento non possiamo inviare codici. Non dipende da lei.',
        now: 'Scelga un’altra prova, o torni tra qualche minuto.',
      },
    }[notice.why];
  },
  'code-sent': () => ({
    what: 'Un nuovo codice è appena partito.',
    now: 'Quelli precedenti non valgono più.',
  }),
};
