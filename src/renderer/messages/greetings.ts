import type { Language } from '../../contract/languages.ts';

/** What the kiosk says to whoever passes by, before it knows their language. */
export interface Greeting {
  readonly welcome: string;
  /** What one can do here, to be read from five metres. */
  readonly invitation: string;
}

export const greetings: Readonly<Record<Language, Greeting>> = {
  fr: { welcome: 'Bonjour', invitation: 'Mot de passe oublié ? Deux minutes ici suffisent.' },
  en: { welcome: 'Welcome', invitation: 'Forgotten your password? Two minutes here will do.' },
  es: { welcome: 'Hola', invitation: '¿Olvidó su contraseña? Aquí bastan dos minutos.' },
  de: { welcome: 'Guten Tag', invitation: 'Passwort vergessen? Zwei Minuten hier genügen.' },
  it: { welcome: 'Buongiorno', invitation: 'Password dimenticata? Qui bastano due minuti.' },
  pt: { welcome: 'Olá', invitation: 'Esqueceu-se da palavra-passe? Dois minutos aqui chegam.' },
  ar: { welcome: 'مرحبًا', invitation: 'نسيت كلمة المرور؟ دقيقتان هنا تكفيان.' },
  'zh-Hans': { welcome: '您好', invitation: '忘记密码了？在这里只需两分钟。' },
};
