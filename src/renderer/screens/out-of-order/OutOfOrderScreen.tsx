import { Reference } from '../../controls/Reference.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';

/**
 * No service: honest, calm, and where to go instead.
 * @param props.reference empty where not even that is known
 */
export function OutOfOrderScreen({ reference }: { readonly reference: string }) {
  const { outOfOrder, titles } = useMessages();
  return (
    <Screen title={titles['out-of-order']} lead={outOfOrder.text}>
      <div className="ending">
        <div>
          <p>{outOfOrder.whatNow}</p>
          {reference !== '' && <p>{outOfOrder.giveReference}</p>}
        </div>
        {reference !== '' && <Reference value={reference} />}
      </div>
    </Screen>
  );
}
