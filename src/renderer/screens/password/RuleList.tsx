import { useId } from 'react';
import type { RuleState } from '../../../contract/password/policy.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useMessages } from '../../messages/context.ts';
import { markOf } from './password-faults.ts';

interface RuleListProps {
  readonly id: string;
  readonly rules: readonly RuleState[];
  readonly typed: boolean;
  readonly tried: boolean;
}

/** The rules, in an order that never changes; each line turns as one types: circle, tick, cross. */
export function RuleList({ id, rules, typed, tried }: RuleListProps) {
  const { password, rules: sentences } = useMessages();
  const titleId = useId();
  return (
    <div className="rules" id={id}>
      <h2 id={titleId}>{password.rulesTitle}</h2>
      <ul aria-labelledby={titleId}>
        {rules.map((state) => {
          const mark = markOf(state, typed, tried);
          const sentence = sentences[state.rule];
          const tense = mark === 'met' ? sentence.met : mark === 'broken' ? sentence.broken : sentence.ask;
          return (
            <li key={state.rule} className={`rule rule-${mark}`}>
              <Icon name={mark} />
              <span className="visually-hidden">{password.state[mark]}</span>
              <span>{tense(state)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
