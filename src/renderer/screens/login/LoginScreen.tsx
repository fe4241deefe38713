import type { Step } from '../../../contract/view.ts';
import { FinishRow } from '../../frame/FinishRow.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';
import { spellLogin } from './spell-login.ts';

/** Longest login that stands in the very largest letters. */
const large = 14;

/** The login, to be read, written down and remembered. */
export function LoginScreen({ step }: { readonly step: Extract<Step, { name: 'login' }> }) {
  const { frame, login: words, titles } = useMessages();
  const { login, mail, seconds } = step;
  return (
    <Screen
      title={titles.login}
      lead={words.lead}
      actions={<FinishRow words={frame.finish} seconds={seconds} />}
    >
      <p
        className={login.length > large ? 'shown-value shown-value-long' : 'shown-value'}
        dir="ltr"
        translate="no"
      >
        {login}
      </p>
      <p className="spelt">
        <span>{words.spelt}</span> <strong>{spellLogin(login, words)}</strong>
      </p>
      <ul className="facts">
        <li>{mail.state === 'queued' ? words.mail.queued(mail.to) : words.mail[mail.state]}</li>
        <li>{words.next}</li>
      </ul>
    </Screen>
  );
}
