import { useRef, useState } from 'react';
import type { Notice } from '../../../contract/failures.ts';
import { checkedThings } from '../../../contract/reception.ts';
import type { CardState, CheckedThing } from '../../../contract/reception.ts';
import type { Step } from '../../../contract/view.ts';
import { Button } from '../../controls/Button.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Radios } from '../../controls/Radios.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { WaitingLine } from '../../frame/WaitingLine.tsx';
import { useWaiting } from '../../frame/use-waiting.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { CardView } from './CardView.tsx';

interface PersonScreenProps {
  readonly step: Extract<Step, { name: 'reception-person' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** What no new password opens. */
const staysShut: ReadonlySet<CardState> = new Set(['locked-by-administration', 'disabled', 'expired']);

/** The person to be compared with their card, and what the reception may do for them once that is done. */
export function PersonScreen({ step, notice, working }: PersonScreenProps) {
  const { reception, titles } = useMessages();
  const words = reception.person;
  const { card, mayVouch, mayUnlock, confirmed } = step;
  const waiting = useWaiting(working);
  const first = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState<CheckedThing | null>(null);
  const [isMissing, setMissing] = useState(false);
  const act = (operation: 'vouch' | 'unlock'): void => {
    setMissing(checked === null);
    if (checked === null) first.current?.focus();
    else void propose(operation, { checked });
  };
  return (
    <Screen
      title={titles['reception-person']}
      notice={<NoticeBox notice={notice} />}
      actions={
        <>
          {mayVouch && (
            <Button
              look="primary"
              waiting={working}
              waitingWords={words.waiting}
              onPress={() => act('vouch')}
            >
              {words.vouch}
            </Button>
          )}
          {mayUnlock && (
            <Button look={mayVouch ? 'plain' : 'primary'} unavailable={working} onPress={() => act('unlock')}>
              {words.unlock}
            </Button>
          )}
          <WaitingLine waiting={waiting} long="saving" />
        </>
      }
    >
      <CardView card={card} />
      {!mayVouch && <p>{words.mayNot[card.state === 'privileged' ? 'privileged' : 'own']}</p>}
      {mayVouch && staysShut.has(card.state) && <p>{words.useless}</p>}
      {(mayVouch || mayUnlock) && (
        <Radios
          legend={words.checked}
          options={checkedThings.map((thing) => [thing, reception.things[thing]] as const)}
          chosen={checked}
          fault={isMissing ? words.unchecked : null}
          firstRef={first}
          onChoose={(thing) => {
            setChecked(thing);
            setMissing(false);
          }}
        />
      )}
      {mayVouch && confirmed && <p>{words.confirmed}</p>}
    </Screen>
  );
}
