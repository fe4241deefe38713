import { totpCode } from '../../../contract/proofs.ts';
import type { CodeProof } from '../../../contract/proofs.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { frame } from './frame.ts';
import { triesLeft } from './tries.ts';

const names: Messages['proofs']['names'] = {
  joker: 'Meine Sicherheitsfrage',
  'recovery-code': 'Ein Notfallcode',
  totp: 'Meine Code-App',
  'mail-code': 'Ein Code per E-Mail',
  'mobile-code': 'Ein Code per SMS',
  'activation-code': 'Mein Aktivierungscode',
  voucher: 'Ein Code vom Empfang',
};

const count = ['', 'einen', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben'] as const;

/** What somebody proves themself by. */
export const proofs: Pick<Messages, 'proofs' | 'code' | 'login'> = {
  proofs: {
    lead: (left, begun, one) => {
      const start = begun ? 'Danke, das hat geklappt. ' : '';
      if (one === 'any') {
        return begun ? `${start}Es fehlt noch ein Nachweis.` : 'Ein Nachweis genügt: Sie haben die Wahl.';
      }
      if (one === 'some') {
        return `${start}Was mit „Genügt“ markiert ist, reicht allein; sonst brauchen wir mehrere Nachweise.`;
      }
      const many = count[left] ?? String(left);
      return begun
        ? `${start}Wir brauchen noch ${many} Nachweise.`
        : `Wir brauchen mindestens ${many} Nachweise: Beginnen Sie, womit Sie möchten.`;
    },
    names,
    takes: {
      joker: 'Sie beantworten die Frage, die Sie ausgesucht haben.',
      'recovery-code': 'Auf dem Blatt, auf dem Sie sie notiert haben.',
      totp: 'Die Ziffern, die Ihre App anzeigt.',
      'mail-code': 'Wir senden ihn an Ihre Notfalladresse.',
      'mobile-code': 'Wir senden ihn auf Ihr Handy.',
      'activation-code': 'In Ihren Einschreibeunterlagen.',
      voucher: 'Am Empfang, wenn Sie Ihren Ausweis zeigen.',
    },
    sentTo: (to) => `Wir senden ihn an ${to}.`,
    given: 'Erledigt',
    alone: 'Genügt',
    desk: 'Nichts davon zur Hand? Der Empfang hilft Ihnen: Bringen Sie Ihren Ausweis mit.',
    findDesk: 'Empfang finden',
    other: 'Anderen Nachweis wählen',
  },
  code: {
    titles: {
      ...names,
      totp: 'Ihre Code-App',
      'activation-code': 'Ihr Aktivierungscode',
      voucher: 'Ihr Code vom Empfang',
    },
    leads: {
      'recovery-code': () => 'Nehmen Sie irgendeinen, den Sie noch nicht benutzt haben.',
      totp: () => 'Öffnen Sie die App auf Ihrem Handy und tippen Sie die angezeigten Ziffern ab.',
      'mail-code': (to) => `Wir haben ihn eben an ${to} gesendet. Er ist gleich da.`,
      'mobile-code': (to) => `Wir haben ihn eben an ${to} gesendet. Er ist gleich da.`,
      'activation-code': () => 'Sie haben ihn mit Ihren Einschreibeunterlagen bekommen.',
      voucher: () => 'Tippen Sie den Code ab, den Sie eben am Empfang bekommen haben.',
    },
    labels: {
      'recovery-code': 'Notfallcode',
      totp: 'Code aus der App',
      'mail-code': 'Code aus der E-Mail',
      'mobile-code': 'Code aus der SMS',
      'activation-code': 'Aktivierungscode',
      voucher: 'Code vom Empfang',
    },
    hints: {
      'recovery-code': 'Leerzeichen, Bindestriche und Großschreibung zählen nicht.',
      totp: `Er wechselt alle ${totpCode.seconds} Sekunden: Nehmen Sie den, der gerade zu sehen ist.`,
      'mail-code': 'Nichts angekommen? Sehen Sie auch im Spam-Ordner nach.',
      'mobile-code': 'Nur Ziffern; Leerzeichen zählen nicht.',
      'activation-code': 'Leerzeichen, Bindestriche und Großschreibung zählen nicht.',
      voucher: 'Leerzeichen, Bindestriche und Großschreibung zählen nicht.',
    },
    empty: 'Geben Sie den Code ein.',
    submit: 'Bestätigen',
    waiting: 'Wird geprüft…',
    goodFor: (time) => `Dieser Code gilt noch ${time}.`,
    over: 'Dieser Code gilt nicht mehr: Fordern Sie einen neuen an.',
    again: 'Neuen Code senden',
  },
  login: {
    lead: 'Mit diesem Namen und Ihrem Passwort melden Sie sich an.',
    label: 'Ihr Benutzername',
    spelt: 'Zeichen für Zeichen:',
    digit: (digit) => `Ziffer ${digit}`,
    capital: (letter) => `großes ${letter}`,
    signs: {
      '.': 'Punkt',
      '-': 'Bindestrich',
      _: 'Unterstrich',
      '@': 'At-Zeichen',
      '+': 'Pluszeichen',
      "'": 'Apostroph',
    },
    mail: {
      queued: (to) => `Wir senden ihn auch per E-Mail an ${to}.`,
      'no-address': 'Schreiben Sie ihn auf: Wir haben keine Adresse, an die wir ihn senden können.',
      off: 'Schreiben Sie ihn auf, bevor Sie gehen.',
    },
    next: 'Ihr Passwort ist unverändert.',
  },
};

const unexpected = 'Diesen Code haben wir nicht erwartet.';
const compare: Readonly<Record<CodeProof, string>> = {
  'recovery-code': 'Jeder gilt nur einmal: Nehmen Sie einen, der nicht durchgestrichen ist.',
  totp: 'Warten Sie, bis die App einen neuen anzeigt, und tippen Sie ihn ab.',
  'mail-code': 'Es gilt nur der Code, den wir zuletzt gesendet haben.',
  'mobile-code': 'Es gilt nur der Code, den wir zuletzt gesendet haben.',
  'activation-code': 'Vergleichen Sie ihn Zeichen für Zeichen mit Ihren Unterlagen.',
  voucher: 'Vergleichen Sie ihn mit dem, was Sie am Empfang bekommen haben.',
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
  'code-empty': () => ({ what: 'Der Code fehlt noch.', now: 'Geben Sie ihn ein und bestätigen Sie.' }),
  'code-over': () => ({
    what: 'Dieser Code gilt nicht mehr.',
    now: 'Fordern Sie einen neuen an: Er kommt sofort.',
  }),
  'voucher-refused': () => ({
    what: 'Dieser Code vom Empfang wird nicht angenommen.',
    now: 'Vergleichen Sie ihn Zeichen für Zeichen. Er gilt nur einmal und nur kurz: Am Empfang können Sie einen neuen bekommen.',
  }),
  'code-not-sent': (notice) => {
    if (notice.why === 'too-many') {
      return {
        what: 'Wir haben Ihnen schon mehrere Codes gesendet.',
        now: `Nehmen Sie einen anderen Weg oder warten Sie noch ${frame.duration(notice.freeIn)}. Auch der Empfang hilft Ihnen.`,
      };
    }
    return {
      recipient: {
        what: 'Der Code konnte an diese Adresse oder Nummer nicht zugestellt werden.',
        now: 'Nehmen Sie einen anderen Weg, wenn Sie einen haben; auch der Empfang hilft Ihnen.',
      },
      unavailable: {
        what: 'Wir können gerade keine Codes senden. Das liegt nicht an Ihnen.',
        now: 'Nehmen Sie einen anderen Weg oder kommen Sie in ein paar Minuten wieder.',
      },
    }[notice.why];
  },
  'code-sent': () => ({
    what: 'Ein neuer Code ist unterwegs.',
    now: 'Die früheren gelten nicht mehr.',
  }),
};
