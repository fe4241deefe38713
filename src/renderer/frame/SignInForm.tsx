import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Notice } from '../../contract/failures.ts';
import { longestPassword } from '../../contract/password/policy.ts';
import { Field } from '../controls/Field.tsx';
import { NoticeBox } from '../controls/NoticeBox.tsx';
import type { LongWait } from '../messages/messages.ts';
import type { SignInMessages } from '../messages/details-messages.ts';
import { Screen } from './Screen.tsx';
import { SubmitRow } from './SubmitRow.tsx';
import { useAnswered } from './use-answered.ts';

interface SignInFormProps {
  /** Tells its fields from those of another sign-in on the page. */
  readonly name: string;
  readonly words: SignInMessages;
  readonly notice: Notice | null;
  readonly working: boolean;
  readonly long?: LongWait;
  /** Stands above the fields. */
  readonly children?: ReactNode;
  readonly onSend: (input: { login: string; password: string }) => void;
}

/** A login and a password. The password is gone with every answer. */
export function SignInForm({
  name,
  words,
  notice,
  working,
  long = 'may-give-up',
  children,
  onSend,
}: SignInFormProps) {
  const login = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [isEmpty, setEmpty] = useState(false);

  useAnswered(() => {
    if (password.current !== null) password.current.value = '';
  });

  const submit = (): void => {
    const input = { login: login.current?.value.trim() ?? '', password: password.current?.value ?? '' };
    const missing = input.login === '' || input.password === '';
    setEmpty(missing);
    if (missing) (input.login === '' ? login : password).current?.focus();
    else onSend(input);
  };

  return (
    <Screen
      title={words.title}
      lead={words.text}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <SubmitRow
          words={words.submit}
          waitingWords={words.waiting}
          working={working}
          notice={notice}
          long={long}
        />
      }
    >
      {children}
      <div className="fields">
        <Field
          label={words.login}
          fault={isEmpty ? words.empty : null}
          inputRef={login}
          input={{ name: `${name}-login`, maxLength: 256, onInput: () => setEmpty(false) }}
        />
        <Field
          label={words.password}
          fault={null}
          inputRef={password}
          input={{
            name: `${name}-password`,
            type: 'password',
            maxLength: longestPassword,
            onInput: () => setEmpty(false),
          }}
        />
      </div>
    </Screen>
  );
}
