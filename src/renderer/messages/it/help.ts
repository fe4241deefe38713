import { totpCode } from '../../../contract/proofs.ts';
import type { Messages } from '../messages.ts';

/** The help page and the staff's way out. */
export const help: Pick<Messages, 'help' | 'staff'> = {
  help: {
    title: 'Aiuto',
    topicsLabel: 'Argomenti',
    resume: 'Torna al punto di prima',
    topics: {
      login: {
        title: 'Non ricordo il nome utente',
        paragraphs: [
          'Il nome utente è il nome breve con cui accede, insieme alla password.',
          'Ci dica chi è e ci mostri che è proprio lei: il nome utente appare sullo schermo e lo inviamo al suo indirizzo.',
        ],
      },
      activation: {
        title: 'Come attivo il mio account?',
        paragraphs: [
          'Finché non viene attivato, un account non ha una password.',
          'Tenga pronti il suo numero e il codice di attivazione che ha ricevuto con i documenti di immatricolazione. Se non ha questo codice, lo sportello può dargliene uno.',
          'Leggerà il regolamento, sceglierà come ritrovare l’accesso in futuro e infine la sua prima password.',
        ],
      },
      codes: {
        title: 'Quale codice serve, e dove si trova?',
        paragraphs: [
          'Un codice di recupero è sul foglio dove lo ha scritto. Vale una volta sola.',
          'Un codice inviato arriva in pochi istanti all’indirizzo o al cellulare mostrato. Lo schermo dice per quanto tempo vale.',
          `L’app di autenticazione mostra ${totpCode.digits} cifre che cambiano ogni ${totpCode.seconds} secondi.`,
          'Lo sportello le dà un codice quando mostra la tessera: vale subito, una volta sola.',
        ],
      },
      details: {
        title: 'Come mi preparo per la prossima volta?',
        paragraphs: [
          'Con la password può cambiare qui le domande di sicurezza, l’indirizzo e il cellulare di recupero, i codici e l’app.',
          'Di ogni modifica la avvisiamo per e-mail.',
        ],
      },
      reception: {
        title: 'Come funziona lo sportello',
        paragraphs: [
          'Cerchi la persona per numero, nome utente o nome, poi la confronti con la foto e con il documento d’identità.',
          'Il codice che rilascia vale una volta, solo per quella persona. Lo legga a voce o lo copi a mano: non lo invii mai.',
          'Lei non vede e non sceglie la password della persona. Tutto ciò che fa viene registrato a suo nome.',
          'Tocchi «Termina» prima di allontanarsi.',
        ],
      },
    },
    atDesk: {
      login: {
        title: 'Non ricordo il nome utente',
        paragraphs: [
          'Il nome utente è il nome breve con cui accede, insieme alla password.',
          'Lo può avere allo sportello, mostrando la tessera o un documento d’identità.',
        ],
      },
      activation: {
        title: 'Come attivo il mio account?',
        paragraphs: [
          'Finché non viene attivato, un account non ha una password: il totem non può quindi cambiarla.',
          'L’account si attiva allo sportello. Porti la tessera o un documento d’identità.',
          'Lì sceglierà la sua prima password e la domanda di sicurezza che in futuro la aiuterà qui.',
        ],
      },
    },
    desk: {
      title: 'Lo sportello',
      place: 'Dove',
      hours: 'Quando',
      phone: 'Telefono',
      mail: 'E-mail',
    },
    staff: 'Personale tecnico',
    reception: 'Sportello: accesso',
  },
  staff: {
    title: 'Personale tecnico',
    text: 'Per uscire dal totem serve un account autorizzato. L’uscita viene registrata.',
    login: 'Nome utente',
    password: 'Password',
    submit: 'Esci dal totem',
    waiting: 'Verifica in corso…',
    empty: 'Inserisca il nome utente e la password.',
  },
};
