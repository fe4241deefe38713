import type { Step, StepName, View } from '../../contract/view.ts';
import { Button } from '../controls/Button.tsx';
import { KeyboardButton } from '../keyboard/KeyboardButton.tsx';
import { useMessages } from '../messages/context.ts';
import { topicOn } from '../panels/help-topics.ts';
import { propose } from '../propose.ts';
import { closePanel, openPanel } from '../store.ts';
import type { Panel } from '../store.ts';
import { isStart } from './journey-steps.ts';

interface BottomBarProps {
  readonly view: Pick<View, 'step' | 'journey'>;
  readonly panel: Panel | null;
  /** While a password is being written nothing can be taken back. */
  readonly isWriting: boolean;
}

/** How one leaves a step by the bar: back and away, away only, or by the screen's own action. */
type Leaving = 'back' | 'back-or-finish' | 'finish' | 'own';

const leaving: Readonly<Record<StepName, Leaving>> = {
  home: 'own',
  credentials: 'back',
  identifier: 'back',
  identify: 'back',
  proofs: 'back',
  joker: 'back',
  proof: 'back',
  login: 'own',
  'house-rules': 'back',
  'set-jokers': 'back',
  'set-contact': 'back',
  'confirm-contact': 'back',
  codes: 'back',
  'set-totp': 'back',
  'sign-in': 'back',
  details: 'own',
  'reception-sign-in': 'back',
  'reception-totp': 'back',
  'reception-find': 'finish',
  'reception-person': 'back-or-finish',
  'reception-confirm': 'back-or-finish',
  'reception-voucher': 'finish',
  password: 'back',
  done: 'own',
  ended: 'back',
  'out-of-order': 'own',
};

/** Back and Cancel at the start, Help at the end: the same places on every screen. */
export function BottomBar({ view: { step, journey }, panel, isWriting }: BottomBarProps) {
  const { frame } = useMessages();
  const way = isStart(step) ? 'own' : leaving[step.name];
  const canGoBack = way === 'back' || way === 'back-or-finish';
  const signedIn = way === 'finish' || way === 'back-or-finish' || (way === 'back' && isSignedIn(step));
  return (
    <footer className="bottom-bar">
      <div className="bottom-start">
        {(canGoBack || panel !== null) && (
          <Button
            icon="back"
            unavailable={isWriting}
            onPress={() => (panel === null ? void propose('back', {}) : closePanel())}
          >
            {frame.back}
          </Button>
        )}
        {way !== 'own' && (
          <Button
            look={signedIn ? 'plain' : 'quiet'}
            icon="close"
            unavailable={isWriting}
            onPress={() => void propose('cancel', {})}
          >
            {signedIn ? frame.finish : frame.cancel}
          </Button>
        )}
      </div>
      <div className="bottom-end">
        <KeyboardButton />
        <Button
          icon="help"
          onPress={() =>
            panel?.name === 'help'
              ? closePanel()
              : openPanel({ name: 'help', topic: topicOn(step, journey === 'reception') })
          }
        >
          {frame.help}
        </Button>
      </div>
    </footer>
  );
}

/** Whether leaving signs somebody out: what they change of their own details. */
function isSignedIn(step: Step): boolean {
  return step.name === 'set-totp' || ('for' in step && step.for === 'details');
}
