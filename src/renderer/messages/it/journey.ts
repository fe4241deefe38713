import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('it');

/** The steps that ask for something. */
export const journey: Pick<
  Messages,
  'numbers' | 'identifier' | 'identify' | 'joker' | 'password' | 'houseRules'
> = {
  identifier: { lead: 'Ne basta uno: scelga quello che ha sottomano.' },
  numbers: {
    student: {
      name: 'Matricola studente',
      where: 'Sulla tessera universitaria (carte multiservice).',
      example: (example) => `Sulla tessera universitaria (carte multiservice). Per esempio ${example}`,
      empty: 'Inserisca la matricola studente.',
      format: (example) => `Una matricola studente è fatta così: ${example}. La controlli sulla tessera.`,
    },
    ine: {
      name: 'Numero INE',
      where: 'Sulla pagella della maturità francese (relevé de notes du baccalauréat).',
      example: (example) =>
        `Sulla pagella della maturità francese (relevé de notes du baccalauréat). Per esempio ${example}`,
      empty: 'Inserisca il numero INE.',
      format: (example) => `Un numero INE è fatto così: ${example}. Lo controlli sul «relevé de notes».`,
    },
    staff: {
      name: 'Matricola dipendente',
      where: 'Sul tesserino di servizio.',
      example: (example) => `Sul tesserino di servizio. Per esempio ${example}`,
      empty: 'Inserisca la matricola dipendente.',
      format: (example) => `Una matricola dipendente è fatta così: ${example}. La controlli sul tesserino.`,
    },
    uid: {
      name: 'UID',
      where: 'Nella lettera o nel messaggio ricevuto al suo arrivo.',
      example: (example) => `Nel messaggio ricevuto al suo arrivo. Per esempio ${example}`,
      empty: 'Inserisca il suo UID.',
      format: (example) =>
        `Un UID è fatto così: ${example}. Lo controlli nel messaggio ricevuto al suo arrivo.`,
    },
  },
  identify: {
    birthDate: 'Data di nascita',
    birthDateExample: 'Giorno, mese, anno: gg/mm/aaaa. Le barre si aggiungono da sole.',
    birthDateEmpty: 'Inserisca la data di nascita: giorno, mese, anno.',
    birthDatePartial: 'Completi la data: due cifre per il giorno, due per il mese, quattro per l’anno.',
    birthDateUnreal: 'Questa data di nascita non è possibile. Controlli il giorno, il mese e l’anno.',
    voucher: 'Codice dello sportello (se lo ha)',
    voucherHint: 'Le evita di aspettare.',
    submit: 'Conferma',
    waiting: 'Verifica in corso…',
    fieldsToCorrect: (count) =>
      plural(count, { one: 'C’è un punto da rivedere.', other: `Ci sono ${count} punti da rivedere.` }),
  },
  joker: {
    lead: 'È la domanda che ha scelto lei.',
    place: (place, of) => `Domanda ${place} di ${of}`,
    answer: 'La sua risposta',
    answerHint: 'Maiuscole, accenti e punteggiatura non contano.',
    empty: 'Inserisca la sua risposta.',
    submit: 'Conferma',
    waiting: 'Verifica in corso…',
    questions: {
      'childhood-friend': 'Qual era il nome del suo migliore amico o della sua migliore amica d’infanzia?',
      'first-pet': 'Come si chiamava il suo primo animale domestico?',
      'first-teacher': 'Come si chiamava il suo primo maestro o la sua prima maestra?',
      'grandmother-village': 'In quale città o paese abitava sua nonna?',
      'childhood-hero': 'Quale personaggio ammirava nell’infanzia?',
      'first-concert': 'Chi ha visto al suo primo concerto?',
      'childhood-toy': 'Come si chiamava il suo peluche o giocattolo preferito?',
      'childhood-neighbours': 'Come si chiamavano i vicini di casa della sua infanzia?',
      'class-neighbour': 'Chi era il suo compagno o la sua compagna di banco alle elementari?',
      'first-film': 'Qual è il primo film che ha visto al cinema?',
      'learnt-to-swim': 'In quale posto preciso ha imparato a nuotare?',
      'first-trip-alone': 'Qual è stata la meta del suo primo viaggio senza la famiglia?',
    },
  },
  password: {
    password: 'Nuova password',
    confirmation: 'Ripeta la password',
    rulesTitle: 'Che cosa serve',
    reveal: 'Mostra',
    conceal: 'Nascondi',
    same: 'Le due password coincidono.',
    differ: 'Le due password sono diverse. Riscriva la seconda.',
    houseRulesRead: 'Dichiaro di aver letto il regolamento',
    houseRulesOpen: 'Leggi il regolamento',
    submit: 'Conferma',
    waiting: 'Salvataggio in corso…',
    toCorrect: 'C’è ancora qualcosa da rivedere.',
    houseRulesUnread: 'Legga il regolamento, poi spunti la casella.',
    state: { met: 'fatto', broken: 'da rivedere', open: 'da fare', unknown: 'verificato alla fine' },
  },
  houseRules: {
    title: 'Regolamento',
    missing: 'Qui non è possibile mostrare questo testo. Può chiederlo allo sportello.',
    resume: 'Torna alla password',
    lead: 'Vale per tutti i servizi dell’ateneo.',
    accept: 'Ho letto e accetto',
  },
};
