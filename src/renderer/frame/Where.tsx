import type { Step } from '../../contract/view.ts';
import { progressSteps } from '../../contract/view.ts';
import type { Language } from '../../contract/languages.ts';
import { StepDrawing } from '../drawings/StepDrawing.tsx';
import { catalogues } from '../messages/catalogues.ts';
import { useMessages } from '../messages/context.ts';
import type { ProgressStep } from '../messages/messages.ts';
import { Steps } from './Steps.tsx';

/** The column that says where one is: the journey, its steps, and a drawing of what this step is about. */
export function Where({ step, languages }: { readonly step: Step; readonly languages: readonly Language[] }) {
  const { frame } = useMessages();
  const progress = progressSteps.find((name): name is ProgressStep => name === step.name);
  return (
    <aside className={`where where-${step.name}`}>
      {step.name === 'home' && (
        <p className="greeting">
          {languages.map((language) => (
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
    </aside>
  );
}
