import type { Notice } from '../../../contract/failures.ts';
import { SignInForm } from '../../frame/SignInForm.tsx';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface SignInScreenProps {
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The way to one's own recovery details. */
export function SignInScreen({ notice, working }: SignInScreenProps) {
  const { signIn } = useMessages();
  return (
    <SignInForm
      name="own"
      words={signIn}
      notice={notice}
      working={working}
      onSend={(input) => void propose('signIn', input)}
    />
  );
}
