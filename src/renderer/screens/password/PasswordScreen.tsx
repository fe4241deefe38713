import { useId, useRef, useState } from 'react';
import type { Notice } from '../../../contract/failures.ts';
import { checkPassword } from '../../../contract/password/check.ts';
import { longestPassword } from '../../../contract/password/policy.ts';
import type { Step } from '../../../contract/view.ts';
import { Button } from '../../controls/Button.tsx';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useAnswered } from '../../frame/use-answered.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { HouseRulesBox } from './HouseRulesBox.tsx';
import { RuleList } from './RuleList.tsx';
import { noFaults, passwordFaults } from './password-faults.ts';

interface PasswordScreenProps {
  readonly step: Extract<Step, { name: 'password' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The new password. Both fields are the browser's own: what stands in them is read when it is needed, never kept. */
export function PasswordScreen({ step, notice, working }: PasswordScreenProps) {
  const { password: words, titles } = useMessages();
  const id = useId();
  const password = useRef<HTMLInputElement>(null);
  const confirmation = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const check = (typed: string) => checkPassword(step.policy, step.person, typed);
  const [rules, setRules] = useState(() => check(''));
  const [typed, setTyped] = useState(false);
  const [tried, setTried] = useState(false);
  const [isSame, setSame] = useState(false);
  const [faults, setFaults] = useState(noFaults);
  const [isRevealed, setRevealed] = useState(false);

  const look = (): void => {
    const first = password.current?.value ?? '';
    setRules(check(first));
    setTyped(first !== '');
    setSame(first !== '' && first === confirmation.current?.value);
  };

  // A refused password is chosen again from the start; its confirmation too.
  useAnswered(() => {
    if (notice?.code !== 'refused-by-directory') return;
    for (const field of [password.current, confirmation.current]) if (field !== null) field.value = '';
    setTried(false);
    look();
  });

  const submit = (): void => {
    const first = password.current?.value ?? '';
    const second = confirmation.current?.value ?? '';
    const houseRulesRead = step.houseRules === null || box.current?.checked === true;
    const found = passwordFaults(check(first), first === second, houseRulesRead);
    look();
    setTried(true);
    setFaults(found);
    if (found.rules) password.current?.focus();
    else if (found.confirmation) confirmation.current?.focus();
    else if (found.houseRules) box.current?.focus();
    else {
      setRevealed(false);
      void propose('setPassword', { password: first, confirmation: second, houseRulesRead });
    }
  };

  const kind = isRevealed ? 'text' : 'password';
  return (
    <Screen
      title={titles.password}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <SubmitRow
          words={words.submit}
          waitingWords={words.waiting}
          working={working}
          notice={notice}
          long="saving"
        />
      }
    >
      <p className="visually-hidden" role="alert">
        {Object.values(faults).some(Boolean) && words.toCorrect}
      </p>
      <div className="password-columns">
        <div className="fields">
          <Field
            label={words.password}
            fault={null}
            describedBy={`${id}-rules`}
            secret
            inputRef={password}
            input={{
              name: 'new-password',
              type: kind,
              maxLength: longestPassword,
              'aria-required': true,
              onInput: () => {
                look();
                setFaults((before) => ({ ...before, rules: false, confirmation: false }));
              },
            }}
            beside={
              <Button
                look="quiet"
                icon={isRevealed ? 'conceal' : 'reveal'}
                onPress={() => setRevealed(!isRevealed)}
              >
                {isRevealed ? words.conceal : words.reveal}
              </Button>
            }
          />
          <Field
            label={words.confirmation}
            fault={faults.confirmation ? words.differ : null}
            understood={isSame ? words.same : null}
            secret
            inputRef={confirmation}
            input={{
              name: 'confirmation',
              type: kind,
              maxLength: longestPassword,
              'aria-required': true,
              onInput: () => {
                look();
                setFaults((before) => ({ ...before, confirmation: false }));
              },
            }}
          />
        </div>
        <RuleList id={`${id}-rules`} rules={rules} typed={typed} tried={tried} />
      </div>
      {step.houseRules !== null && (
        <HouseRulesBox
          boxRef={box}
          isMissing={faults.houseRules}
          onTick={() => setFaults((before) => ({ ...before, houseRules: false }))}
        />
      )}
    </Screen>
  );
}
