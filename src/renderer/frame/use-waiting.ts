import { useEffect, useState } from 'react';

/** How long the person has been waiting: `brief` until 1 s, `said` until 10 s, then `long`; `no` when nobody waits. */
export type Waiting = 'no' | 'brief' | 'said' | 'long';

const sayAfter = 1_000;
const offerAfter = 10_000;

/** @param working true while main works on what the person sent */
export function useWaiting(working: boolean): Waiting {
  const [waiting, setWaiting] = useState<Exclude<Waiting, 'no'>>('brief');
  useEffect(() => {
    if (!working) return undefined;
    const timers = [
      setTimeout(() => setWaiting('said'), sayAfter),
      setTimeout(() => setWaiting('long'), offerAfter),
    ];
    return () => {
      timers.forEach(clearTimeout);
      setWaiting('brief');
    };
  }, [working]);
  return working ? waiting : 'no';
}
