import type { Campus, Step } from '../../contract/view.ts';
import { progressSteps } from '../../contract/view.ts';
import { DeskCard } from '../controls/DeskCard.tsx';
import { StepDrawing } from '../drawings/StepDrawing.tsx';
import { catalogues } from '../messages/catalogues.ts';
import { useMessages } from '../messages/context.ts';
import type { ProgressStep } from '../messages/messages.ts';
import { Steps } from './Steps.tsx';

/** The column that says where one is: the journey, its steps, and a drawing of what this step is about. */
export function Where({ step, campus }: { readonly step: Step; readonly campus: Campus }) {
  const { frame } = useMessages();
  const progress = progressSteps.find((name): name is ProgressStep => name === step.name);
  const needsDesk = step.name === 'ended' || step.name === 'out-of-order';
  return (
    <aside className={`where where-${step.name}`}>
      {step.name === 'home' && (
        <p className="greeting">
          {campus.languages.map((language) => (
            <span key={language} lang={language}>
              {catalogues[language].home.greeting}
            </span>
          ))}
        </p>
      )}
      {progress !== undefined && (
        <div className="journey">
          <p className="journey-name">{frame.journey}</p>
          <Steps current={progress} />
        </div>
      )}
      <div className="where-drawing">
        <StepDrawing step={step} />
      </div>
      {needsDesk && <DeskCard desk={campus.supportDesk} />}
      {(campus.demo || campus.stage === 'trial') && (
        <p className="stage-note">{campus.demo ? frame.demo : frame.trial}</p>
      )}
    </aside>
  );
}
