import type { Notice } from '../../contract/failures.ts';
import { unreachable } from '../../contract/result.ts';
import type { View } from '../../contract/view.ts';
import { CredentialsScreen } from './credentials/CredentialsScreen.tsx';
import { DoneScreen } from './done/DoneScreen.tsx';
import { EndedScreen } from './ended/EndedScreen.tsx';
import { HomeScreen } from './home/HomeScreen.tsx';
import { IdentifierScreen } from './identifier/IdentifierScreen.tsx';
import { IdentifyScreen } from './identify/IdentifyScreen.tsx';
import { JokerScreen } from './joker/JokerScreen.tsx';
import { OutOfOrderScreen } from './out-of-order/OutOfOrderScreen.tsx';
import { PasswordScreen } from './password/PasswordScreen.tsx';

interface StepScreenProps {
  readonly view: View;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The screen of the step that main shows. */
export function StepScreen({ view, notice, working }: StepScreenProps) {
  const { step, language } = view;
  switch (step.name) {
    case 'home':
      return <HomeScreen notice={notice} />;
    case 'credentials':
      return <CredentialsScreen notice={notice} />;
    case 'identifier':
      return <IdentifierScreen formats={step.formats} notice={notice} />;
    case 'identify':
      return (
        <IdentifyScreen
          key={step.format.kind}
          format={step.format}
          language={language}
          notice={notice}
          working={working}
        />
      );
    case 'joker':
      return <JokerScreen question={step.question} notice={notice} working={working} />;
    case 'password':
      return <PasswordScreen step={step} notice={notice} working={working} />;
    case 'done':
      return <DoneScreen step={step} />;
    case 'ended':
      return <EndedScreen step={step} />;
    case 'out-of-order':
      return <OutOfOrderScreen reference={step.reference} />;
    default:
      return unreachable(step);
  }
}
