import type { Campus } from '../../../contract/view.ts';
import { DeskCard } from '../../controls/DeskCard.tsx';
import { Reference } from '../../controls/Reference.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';

interface OutOfOrderScreenProps {
  /** Empty where not even that is known. */
  readonly reference: string;
  readonly desk: Campus['supportDesk'] | null;
}

/** No service: honest, calm, and where to go instead. */
export function OutOfOrderScreen({ reference, desk }: OutOfOrderScreenProps) {
  const { outOfOrder, titles } = useMessages();
  return (
    <Screen title={titles['out-of-order']} lead={outOfOrder.text}>
      <div className="ending">
        <div>
          <p>{outOfOrder.whatNow}</p>
          {reference !== '' && <Reference value={reference} />}
        </div>
        {desk !== null && <DeskCard desk={desk} />}
      </div>
    </Screen>
  );
}
