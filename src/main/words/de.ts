import type { CodeWords } from '../codes/words.ts';
import type { NoticeWords } from '../mail/notices/words.ts';
import type { MainWords } from './words.ts';

const nothingToDo = 'Wenn Sie das waren, brauchen Sie nichts zu tun.';

const notices: NoticeWords = {
  subject: (campus, about) => `${campus}: ${about}`,
  about: {
    'password-changed': 'Ihr Passwort',
    'password-maybe-changed': 'Ihr Passwort',
    'login-recovered': 'Ihr Benutzername',
    'account-activated': 'Ihr Konto ist aktiviert',
    'details-changed': 'Ihre Notfallangaben',
    'voucher-issued': 'ein Code vom Empfang',
    'voucher-used': 'Ihr Code vom Empfang wurde benutzt',
    'account-unlocked': 'Ihr Konto ist entsperrt',
  },
  when: (when) => `am ${when}`,
  greeting: (name) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
  what: {
    'password-changed': ({ when, login }) =>
      `das Passwort des Kontos ${login} wurde ${when} an einem Terminal der Hochschule geändert.`,
    'password-maybe-changed': ({ when, login }) =>
      `für das Konto ${login} wurde ${when} an einem Terminal der Hochschule ein neues Passwort angefordert. Der Vorgang brach ab, bevor wir das Ergebnis kannten.`,
    'login-recovered': ({ when, login }) =>
      `Sie haben ${when} an einem Terminal der Hochschule nach Ihrem Benutzernamen gefragt. Hier ist er: ${login}`,
    'account-activated': ({ when, login }) =>
      `das Konto ${login} wurde ${when} an einem Terminal der Hochschule aktiviert. Dabei wurde sein erstes Passwort gewählt.`,
    'details-changed': ({ when, login, detail }) =>
      `die Notfallangaben des Kontos ${login} wurden ${when} an einem Terminal der Hochschule geändert. Das ist jetzt anders: ${detail}.`,
    'voucher-issued': ({ when, login }) =>
      `für das Konto ${login} wurde ${when} am Empfang ein Code ausgegeben, nachdem ein Ausweis geprüft worden war.`,
    'voucher-used': ({ when, login }) =>
      `der Code vom Empfang für das Konto ${login} wurde ${when} an einem Terminal der Hochschule benutzt.`,
    'account-unlocked': ({ when, login }) =>
      `das Konto ${login} war gesperrt, weil zu viele Passwörter nicht gepasst hatten. Der Empfang hat es ${when} entsperrt, nachdem ein Ausweis geprüft worden war.`,
  },
  now: {
    'password-changed': 'Benutzen Sie ab jetzt das neue Passwort für alle Dienste.',
    'password-maybe-changed':
      'Probieren Sie zuerst das neue Passwort; wenn es nicht funktioniert, gilt noch das alte. Sollte es Ihr erstes sein, beginnen Sie die Aktivierung an einem Terminal noch einmal.',
    'login-recovered':
      'Melden Sie sich mit diesem Benutzernamen und Ihrem Passwort an. Haben Sie auch das Passwort vergessen, können Sie an einem Terminal ein neues wählen.',
    'account-activated':
      'Melden Sie sich ab jetzt bei allen Diensten mit diesem Benutzernamen und diesem Passwort an.',
    'details-changed': nothingToDo,
    'voucher-issued':
      'Geben Sie ihn bald an einem Terminal ein: Er gilt nur einmal und nur kurz. Sagen Sie ihn niemandem, auch wenn jemand in unserem Namen danach fragt.',
    'voucher-used': `${nothingToDo} Dieser Code kann nicht noch einmal benutzt werden.`,
    'account-unlocked':
      'Ihr Passwort ist unverändert: Melden Sie sich wie gewohnt an. Haben Sie es vergessen, können Sie an einem Terminal ein neues wählen.',
  },
  details: {
    jokers: 'Ihre Sicherheitsfragen',
    mail: 'Ihre Notfalladresse',
    mobile: 'Ihre Handynummer für den Notfall',
    codes: 'Ihre Notfallcodes',
    totp: 'Ihre Code-App',
    some: 'eine dieser Angaben',
  },
  notYou: 'Das waren nicht Sie? Sagen Sie uns sofort Bescheid:',
  desk: 'So finden Sie uns',
  automatic: 'Diese Nachricht wurde automatisch gesendet. Wir fragen Sie nie nach Ihrem Passwort.',
};

const codes: CodeWords = {
  sms: {
    proof: ({ code, campus, minutes }) =>
      `${code} ist Ihr Code für das Terminal (${campus}), gültig ${minutes} Min. Sagen Sie ihn niemandem, auch uns nicht.`,
    contact: ({ code, campus, minutes }) =>
      `${code} ist der Code, um diese Handynummer am Terminal zu bestätigen (${campus}), gültig ${minutes} Min. Sagen Sie ihn niemandem.`,
  },
  subject: (campus) => `${campus}: Ihr Code`,
  greeting: 'Guten Tag,',
  what: {
    proof: () => 'mit diesem Code zeigen Sie am Terminal, dass Sie es sind:',
    contact: () => 'mit diesem Code bestätigen Sie am Terminal, dass diese Adresse Ihnen gehört:',
  },
  howLong: ({ minutes }) => `Er gilt nur einmal, ${minutes} Minuten lang.`,
  secret:
    'Sagen Sie ihn niemandem, auch wenn jemand in unserem Namen danach fragt: Nur das Terminal braucht ihn.',
  notYou: 'Sie stehen gerade an keinem Terminal? Dann gibt sich jemand für Sie aus: Sagen Sie uns Bescheid.',
  desk: 'So finden Sie uns',
  automatic: 'Diese Nachricht wurde automatisch gesendet. Wir fragen Sie nie nach Ihrem Passwort.',
};

/** German. */
export const words: MainWords = { notices, codes };
