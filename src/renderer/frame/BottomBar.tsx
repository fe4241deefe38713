import type { StepName } from '../../contract/view.ts';
import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';
import { closePanel, openPanel } from '../store.ts';
import type { Panel } from '../store.ts';

interface BottomBarProps {
  readonly step: StepName;
  readonly panel: Panel | null;
  /** While a password is being written nothing can be taken back. */
  readonly isWriting: boolean;
}

const canGoBack: Readonly<Record<StepName, boolean>> = {
  home: false,
  credentials: true,
  identifier: true,
  identify: true,
  joker: true,
  password: true,
  done: false,
  ended: true,
  'out-of-order': false,
};

/** Back and Cancel at the start, Help at the end: the same places on every screen. */
export function BottomBar({ step, panel, isWriting }: BottomBarProps) {
  const { frame } = useMessages();
  const inVisit = canGoBack[step];
  return (
    <footer className="bottom-bar">
      <div className="bottom-start">
        {(inVisit || panel !== null) && (
          <Button
            icon="back"
            unavailable={isWriting}
            onPress={() => (panel === null ? void propose('back', {}) : closePanel())}
          >
            {frame.back}
          </Button>
        )}
        {inVisit && (
          <Button
            look="quiet"
            icon="close"
            unavailable={isWriting}
            onPress={() => void propose('cancel', {})}
          >
            {frame.cancel}
          </Button>
        )}
      </div>
      <Button icon="help" onPress={() => (panel?.name === 'help' ? closePanel() : openPanel(helpFor(step)))}>
        {frame.help}
      </Button>
    </footer>
  );
}

/** The topic that the step is likely to be about. */
function helpFor(step: StepName): Panel {
  const topic = step === 'joker' ? 'joker' : step === 'ended' || step === 'out-of-order' ? 'desk' : 'numbers';
  return { name: 'help', topic };
}
