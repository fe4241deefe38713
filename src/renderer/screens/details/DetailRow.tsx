import { useId, useState } from 'react';
import type { ContactShown, Detail, DetailsOverview } from '../../../contract/details.ts';
import { Button } from '../../controls/Button.tsx';
import { useMessages } from '../../messages/context.ts';
import type { Messages } from '../../messages/messages.ts';
import { propose } from '../../propose.ts';

interface DetailRowProps {
  readonly detail: Detail;
  readonly overview: DetailsOverview;
  readonly working: boolean;
}

/** Questions and codes are replaced; these can also be done without. */
const removable = ['mail', 'mobile', 'totp'] as const;
type Removable = (typeof removable)[number];
const isRemovable = (detail: Detail): detail is Removable => removable.some((one) => one === detail);

/** One detail: what is kept, and what to do about it. Removing is asked twice. */
export function DetailRow({ detail, overview, working }: DetailRowProps) {
  const { details: words } = useMessages();
  const id = useId();
  const [asked, setAsked] = useState(false);
  const kept = keptInWords(detail, overview, words);
  const asksRemoval = asked && kept !== null && isRemovable(detail);
  return (
    <li className="detail">
      <div className="detail-words">
        <h2 id={id}>{words.names[detail]}</h2>
        <p>{asksRemoval ? words.reallyRemove[detail] : (kept ?? words.none)}</p>
      </div>
      {asksRemoval ? (
        <>
          <Button
            of={id}
            unavailable={working}
            onPress={() => {
              setAsked(false);
              void propose('removeDetail', { detail });
            }}
          >
            {words.yesRemove}
          </Button>
          <Button of={id} onPress={() => setAsked(false)}>
            {words.keep}
          </Button>
        </>
      ) : (
        <>
          <Button of={id} unavailable={working} onPress={() => void propose('chooseDetail', { detail })}>
            {kept === null ? words.add : detail === 'codes' ? words.renew : words.change}
          </Button>
          {kept !== null && isRemovable(detail) && (
            <Button look="quiet" of={id} unavailable={working} onPress={() => setAsked(true)}>
              {words.remove}
            </Button>
          )}
        </>
      )}
    </li>
  );
}

/** What is kept of a detail; null: nothing. */
function keptInWords(detail: Detail, overview: DetailsOverview, words: Messages['details']): string | null {
  const contact = (shown: ContactShown | null): string | null =>
    shown === null ? null : words.contact(shown.to, shown.proved);
  switch (detail) {
    case 'jokers':
      return overview.jokers === 0 ? null : words.jokers(overview.jokers);
    case 'mail':
      return contact(overview.mail);
    case 'mobile':
      return contact(overview.mobile);
    case 'codes':
      return overview.codesLeft === 0 ? null : words.codes(overview.codesLeft);
    case 'totp':
      return overview.totp ? words.totp : null;
  }
}
