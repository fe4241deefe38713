import type { Notice } from '../../contract/failures.ts';
import { SignInForm } from '../frame/SignInForm.tsx';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';

interface StaffPanelProps {
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** How those who look after the kiosk leave it. */
export function StaffPanel({ notice, working }: StaffPanelProps) {
  const { staff } = useMessages();
  return (
    <SignInForm
      name="staff"
      words={staff}
      notice={notice}
      working={working}
      long="asking"
      onSend={(input) => void propose('staffExit', input)}
    />
  );
}
