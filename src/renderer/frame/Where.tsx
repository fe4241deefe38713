import type { Campus, View } from '../../contract/view.ts';
import { DeskCard } from '../controls/DeskCard.tsx';
import { StepDrawing } from '../drawings/StepDrawing.tsx';
import { useMessages } from '../messages/context.ts';
import { greetings } from '../messages/greetings.ts';
import { Steps } from './Steps.tsx';
import { isStart, stationOf } from './journey-steps.ts';

interface WhereProps {
  readonly view: Pick<View, 'step' | 'journey'>;
  readonly campus: Campus;
}

/** The column that says where one is: the journey, its steps, and a drawing of what this step is about. */
export function Where({ view: { step, journey }, campus }: WhereProps) {
  const { frame, journeys } = useMessages();
  const station = stationOf[step.name];
  const needsDesk = step.name === 'ended' || step.name === 'out-of-order';
  return (
    <aside className={`where where-${step.name}`}>
      {isStart(step) && (
        <p className="greeting">
          {campus.languages.map((language) => (
            <span key={language} lang={language}>
              {greetings[language].welcome}
            </span>
          ))}
        </p>
      )}
      {journey !== null && !isStart(step) && !needsDesk && (
        <div className="journey">
          <p className="journey-name">{journeys[journey]}</p>
          {station !== null && journey !== 'details' && journey !== 'reception' && (
            <Steps journey={journey} current={station} />
          )}
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
