import type { AnswersMessages } from '../answers-messages.ts';

/** What the help answers. */
export const answers: AnswersMessages = {
  pick: 'Tocchi la domanda più vicina alla sua.',
  others: 'Vedi le altre domande',
  topics: {
    numbers: {
      title: 'Quale numero mi serve, e dove si trova?',
      paragraphs: ['Basta uno di questi numeri. Usi quello che ha con sé.'],
    },
    'birth-date': {
      title: 'La mia data di nascita non è riconosciuta, o qui non c’è',
      paragraphs: [
        'Il totem confronta la sua data con quella del suo fascicolo. Digiti giorno, mese e anno: il 7 marzo 2004 è 07 03 2004.',
        'Se nel fascicolo c’è un’altra data, o non ce n’è nessuna, il totem non può riconoscerla: dice la stessa cosa che per una data scritta male.',
        'Vada allo sportello con un documento d’identità: lì fanno correggere il fascicolo. Poi torni qui.',
      ],
    },
    refused: {
      title: 'La mia risposta o il mio codice non è accettato',
      paragraphs: [
        'In una risposta maiuscole, accenti e punteggiatura non contano. In un codice non contano nemmeno spazi e trattini.',
        'Se a non essere riconosciuto è il numero, controlli di aver scelto il tipo giusto.',
        'Dopo vari tentativi il totem la fa aspettare. Lo schermo dice quanto, e poi si riapre da solo.',
        'Usi un’altra prova, se lo schermo la propone. Altrimenti lo sportello può darle un codice se mostra la tessera.',
      ],
    },
    desk: {
      title: 'Dov’è lo sportello, e se non c’è nessuno?',
      paragraphs: ['Lo sportello la aiuta senza mai vedere né scegliere la sua password.'],
    },
    'my-data': {
      title: 'Che cosa succede ai miei dati?',
      paragraphs: [
        'Ciò che digita viene dimenticato alla fine della visita. La password va nell’elenco dell’ateneo: il totem non la conserva.',
        'La sua scheda, in quell’elenco, conserva ciò che le servirà: le domande, un’impronta di risposte e codici che nessuno può rileggere, e l’indirizzo o il cellulare, cifrati. Conta anche i tentativi e annota quale regolamento ha accettato.',
        'Il registro del totem annota che cosa è stato fatto e quando. Lei vi compare con un nome in codice: non ci sono né il nome, né il numero, né la data di nascita.',
        'Il messaggio di conferma aspetta qui, con il suo indirizzo, il nome e il nome utente, finché non parte. Poi viene cancellato.',
      ],
    },
  },
  numbers: {
    student: 'Il numero della sua iscrizione in questo ateneo.',
    ine: 'Il suo numero nazionale di studente in Francia: lo stesso dalle superiori, in ogni ateneo.',
    staff: 'Il numero che le ha dato l’ufficio del personale.',
    uid: 'Il nome breve che l’ateneo ha creato per lei.',
  },
  withoutDesk: {
    title: 'Senza lo sportello può',
    ways: [
      'dimostrare che è lei con ciò che aveva preparato: una risposta, un codice di recupero, un codice inviato o la sua app;',
      'tornare più tardi, qui o a un altro totem: ricomincerà da capo e basteranno due minuti.',
    ],
  },
  notice: {
    title: 'Che cosa ne dice il suo ateneo',
    controller: 'Chi ne risponde',
    dpo: 'Responsabile della protezione dei dati',
    missing: 'Il suo ateneo non ha messo un proprio testo su questo totem. Lo chieda allo sportello.',
  },
};
