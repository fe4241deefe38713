import type { Notice } from '../../../contract/failures.ts';
import { SignInForm } from '../../frame/SignInForm.tsx';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface ReceptionSignInScreenProps {
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The reception's way in. */
export function ReceptionSignInScreen({ notice, working }: ReceptionSignInScreenProps) {
  const { reception } = useMessages();
  return (
    <SignInForm
      name="reception"
      words={reception.signIn}
      notice={notice}
      working={working}
      onSend={(input) => void propose('receptionSignIn', input)}
    />
  );
}
