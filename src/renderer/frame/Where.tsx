import type { Campus, View } from '../../contract/view.ts';
import { DeskCard } from '../controls/DeskCard.tsx';
import { StepDrawing } from '../drawings/StepDrawing.tsx';
import { useMessages } from '../messages/context.ts';
import { Greeting } from './Greeting.tsx';
import { Steps } from './Steps.tsx';
import { isStart, stationOf } from './journey-steps.ts';

interface WhereProps {
  readonly view: Pick<View, 'step' | 'journey' | 'language'>;
  readonly campus: Campus;
}

/** The column that says where one is: the journey, its steps, and a drawing of what this step is about. */
export function Where({ view: { step, journey, language }, campus }: WhereProps) {
  const { frame, journeys } = useMessages();
  const station = stationOf[step.name];
  const needsDesk = step.name === 'ended' || step.name === 'out-of-order';
  // Without a configuration nobody knows where it is.
  const knowsDesk = campus.supportDesk.place !== '';
  return (
    <aside className={`where where-${step.name}`}>
      {isStart(step) && <Greeting languages={campus.languages} language={language} />}
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
      {needsDesk && knowsDesk && <DeskCard desk={campus.supportDesk} />}
      {(campus.demo || campus.stage === 'trial') && (
        <p className="stage-note">{campus.demo ? frame.demo : frame.trial}</p>
      )}
    </aside>
  );
}
