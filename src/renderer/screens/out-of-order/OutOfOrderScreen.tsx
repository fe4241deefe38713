import type { Language } from '../../../contract/languages.ts';
import { Reference } from '../../controls/Reference.tsx';
import { InTurn } from '../../frame/InTurn.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { closed } from '../../messages/closed.ts';
import { useMessages } from '../../messages/context.ts';

interface OutOfOrderScreenProps {
  /** Empty where not even that is known. */
  readonly reference: string;
  /** Those that the page does not speak just now: whoever comes may not have chosen one. */
  readonly others: readonly Language[];
}

/** No service: honest, calm, and where to go instead. */
export function OutOfOrderScreen({ reference, others }: OutOfOrderScreenProps) {
  const { outOfOrder, titles } = useMessages();
  return (
    <Screen title={titles['out-of-order']} lead={outOfOrder.text}>
      <div className="ending">
        <div>
          <p className="instead">{outOfOrder.whatNow}</p>
          {reference !== '' && <p>{outOfOrder.giveReference}</p>}
        </div>
        {reference !== '' && <Reference value={reference} />}
      </div>
      {others.length > 0 && (
        <div className="closed">
          <InTurn languages={others} atOnce={3}>
            {(language) => (
              <>
                <p className="closed-what">{closed[language].closed}</p>
                <p>{closed[language].instead}</p>
              </>
            )}
          </InTurn>
        </div>
      )}
    </Screen>
  );
}
