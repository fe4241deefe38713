import type { Notice } from '../../contract/failures.ts';
import { unreachable } from '../../contract/result.ts';
import type { Campus, View } from '../../contract/view.ts';
import { CodesScreen } from './codes/CodesScreen.tsx';
import { ConfirmContactScreen } from './confirm-contact/ConfirmContactScreen.tsx';
import { CredentialsScreen } from './credentials/CredentialsScreen.tsx';
import { DetailsScreen } from './details/DetailsScreen.tsx';
import { DoneScreen } from './done/DoneScreen.tsx';
import { EndedScreen } from './ended/EndedScreen.tsx';
import { HomeScreen } from './home/HomeScreen.tsx';
import { HouseRulesScreen } from './house-rules/HouseRulesScreen.tsx';
import { IdentifierScreen } from './identifier/IdentifierScreen.tsx';
import { IdentifyScreen } from './identify/IdentifyScreen.tsx';
import { JokerScreen } from './joker/JokerScreen.tsx';
import { LoginScreen } from './login/LoginScreen.tsx';
import { OutOfOrderScreen } from './out-of-order/OutOfOrderScreen.tsx';
import { PasswordScreen } from './password/PasswordScreen.tsx';
import { ProofScreen } from './proof/ProofScreen.tsx';
import { ProofsScreen } from './proofs/ProofsScreen.tsx';
import { ConfirmScreen } from './reception/ConfirmScreen.tsx';
import { FindScreen } from './reception/FindScreen.tsx';
import { PersonScreen } from './reception/PersonScreen.tsx';
import { ReceptionSignInScreen } from './reception/ReceptionSignInScreen.tsx';
import { ReceptionTotpScreen } from './reception/ReceptionTotpScreen.tsx';
import { VoucherScreen } from './reception/VoucherScreen.tsx';
import { SetContactScreen } from './set-contact/SetContactScreen.tsx';
import { SetJokersScreen } from './set-jokers/SetJokersScreen.tsx';
import { SetTotpScreen } from './set-totp/SetTotpScreen.tsx';
import { SignInScreen } from './sign-in/SignInScreen.tsx';

interface StepScreenProps {
  readonly view: View;
  readonly campus: Campus;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The screen of the step that main shows. */
export function StepScreen({ view, campus, notice, working }: StepScreenProps) {
  const { step, language } = view;
  const now = { notice, working };
  switch (step.name) {
    case 'home':
      return <HomeScreen notice={notice} offers={campus.offers} />;
    case 'credentials':
      return <CredentialsScreen notice={notice} offersLogin={campus.offers.login} />;
    case 'identifier':
      return <IdentifierScreen formats={step.formats} notice={notice} />;
    case 'identify':
      return <IdentifyScreen key={step.format.kind} step={step} language={language} {...now} />;
    case 'proofs':
      return <ProofsScreen step={step} {...now} />;
    case 'joker':
      return <JokerScreen key={step.place} step={step} {...now} />;
    case 'proof':
      return <ProofScreen key={step.proof} step={step} {...now} />;
    case 'login':
      return <LoginScreen step={step} />;
    case 'house-rules':
      return <HouseRulesScreen language={language} {...now} />;
    case 'set-jokers':
      return <SetJokersScreen step={step} {...now} />;
    case 'set-contact':
      return <SetContactScreen key={step.channel} step={step} {...now} />;
    case 'confirm-contact':
      return <ConfirmContactScreen key={step.channel} step={step} {...now} />;
    case 'codes':
      return <CodesScreen codes={step.codes} {...now} />;
    case 'set-totp':
      return <SetTotpScreen step={step} {...now} />;
    case 'sign-in':
      return <SignInScreen {...now} />;
    case 'details':
      return <DetailsScreen step={step} {...now} />;
    case 'reception-sign-in':
      return <ReceptionSignInScreen {...now} />;
    case 'reception-totp':
      return <ReceptionTotpScreen {...now} />;
    case 'reception-find':
      return <FindScreen step={step} {...now} />;
    case 'reception-person':
      return <PersonScreen step={step} {...now} />;
    case 'reception-confirm':
      return <ConfirmScreen card={step.card} {...now} />;
    case 'reception-voucher':
      return <VoucherScreen step={step} {...now} />;
    case 'password':
      return <PasswordScreen step={step} {...now} />;
    case 'done':
      return <DoneScreen step={step} />;
    case 'ended':
      return <EndedScreen step={step} working={working} />;
    case 'out-of-order':
      return (
        <OutOfOrderScreen
          reference={step.reference}
          others={campus.languages.filter((other) => other !== language)}
        />
      );
    default:
      return unreachable(step);
  }
}
