import { useRef, useState } from 'react';
import type { Notice } from '../../contract/failures.ts';
import { longestPassword } from '../../contract/password/policy.ts';
import { Field } from '../controls/Field.tsx';
import { NoticeBox } from '../controls/NoticeBox.tsx';
import { Screen } from '../frame/Screen.tsx';
import { SubmitRow } from '../frame/SubmitRow.tsx';
import { useAnswered } from '../frame/use-answered.ts';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';

interface StaffPanelProps {
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** How those who look after the kiosk leave it. */
export function StaffPanel({ notice, working }: StaffPanelProps) {
  const { staff } = useMessages();
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
    else void propose('staffExit', input);
  };

  return (
    <Screen
      title={staff.title}
      lead={staff.text}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <>
          <SubmitRow
            words={staff.submit}
            waitingWords={staff.waiting}
            working={working}
            notice={null}
            canGiveUp={false}
          />
        </>
      }
    >
      <div className="fields">
        <Field
          label={staff.login}
          fault={isEmpty ? staff.empty : null}
          inputRef={login}
          input={{ name: 'staff-login', maxLength: 256, onInput: () => setEmpty(false) }}
        />
        <Field
          label={staff.password}
          fault={null}
          inputRef={password}
          input={{
            name: 'staff-password',
            type: 'password',
            maxLength: longestPassword,
            onInput: () => setEmpty(false),
          }}
        />
      </div>
    </Screen>
  );
}
