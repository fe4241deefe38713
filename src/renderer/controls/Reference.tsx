import { useMessages } from '../messages/context.ts';

/** Four characters that lead the desk to the journal, large enough to be copied by hand. */
export function Reference({ value }: { readonly value: string }) {
  const { ended } = useMessages();
  return (
    <p className="reference">
      <span className="reference-label">{ended.reference}</span>
      <strong className="reference-value" translate="no">
        {value}
      </strong>
    </p>
  );
}
