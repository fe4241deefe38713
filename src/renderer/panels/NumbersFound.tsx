import type { IdentifierFormat } from '../../contract/identifiers.ts';
import { NumberDrawing } from '../drawings/NumberDrawing.tsx';
import { useMessages } from '../messages/context.ts';
import { usePage } from '../store.ts';

/** Each number: the thing that it is printed on, what it is, where it stands. The one that is asked for just now comes first. */
export function NumbersFound({ formats }: { readonly formats: readonly IdentifierFormat[] }) {
  const { answers, numbers } = useMessages();
  const asked = usePage(({ view }) => (view?.step.name === 'identify' ? view.step.format.kind : null));
  const inOrder = formats.toSorted((one, other) => Number(other.kind === asked) - Number(one.kind === asked));
  return (
    <ul className="where-found">
      {inOrder.map(({ kind, example }) => (
        <li key={kind} className={kind === asked ? 'where-found-asked' : undefined}>
          <NumberDrawing kind={kind} example={example} />
          <div>
            <h2>{numbers[kind].name}</h2>
            <p>{answers.numbers[kind]}</p>
            <p>{numbers[kind].where}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
