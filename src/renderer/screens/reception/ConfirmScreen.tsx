import type { Notice } from '../../../contract/failures.ts';
import type { PersonCard } from '../../../contract/reception.ts';
import { SignInForm } from '../../frame/SignInForm.tsx';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface ConfirmScreenProps {
  readonly card: PersonCard;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** A second member of the reception confirms what the first has checked. */
export function ConfirmScreen({ card, notice, working }: ConfirmScreenProps) {
  const { reception } = useMessages();
  const words = reception.confirm;
  return (
    <SignInForm
      name="second"
      words={words}
      notice={notice}
      working={working}
      long="asking"
      onSend={(input) => void propose('confirmVouching', input)}
    >
      <p className="question">
        <span>{words.whom}</span> <strong dir="auto">{card.displayName}</strong>
      </p>
    </SignInForm>
  );
}
