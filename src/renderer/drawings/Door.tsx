/** The latch of a door: fastened, lifted with the door ajar, or fastened behind a notice. */
export function Door({ state }: { readonly state: 'latched' | 'open' | 'shut' }) {
  return (
    <svg className="drawing drawing-door" viewBox="0 0 240 250" aria-hidden="true" focusable="false">
      <path className="d-line" d="M14 240h212" />
      <path className="d-frame" d="M40 240V106a80 80 0 0 1 160 0v134Z" />
      {state === 'open' ? <Ajar /> : <Closed />}
      {state === 'shut' && <HungNotice />}
    </svg>
  );
}

function Closed() {
  return (
    <>
      <path className="d-paper" d="M56 240V106a64 64 0 0 1 128 0v134Z" />
      <path className="d-faint" d="M88 236V62M120 236V50M152 236V62" />
      <path className="d-band" d="M110 140h88a9 9 0 0 1 0 18h-88a9 9 0 0 1 0-18Z" />
      <circle className="d-paper" cx="124" cy="149" r="15" />
      <circle className="d-dot" cx="124" cy="149" r="4" />
      <path className="d-line" d="M176 130v38" />
    </>
  );
}

function Ajar() {
  return (
    <>
      <path className="d-light" d="M56 240V106a64 64 0 0 1 128 0v134Z" />
      <path className="d-paper" d="M56 240V106c0-36 22-58 50-62v208Z" />
      <path className="d-faint" d="M80 236V66" />
      <path className="d-band" d="m88 150 44-26a7 7 0 0 1 8 12l-44 26a7 7 0 0 1-8-12Z" />
      <circle className="d-paper" cx="92" cy="156" r="10" />
    </>
  );
}

function HungNotice() {
  return (
    <>
      <path className="d-line" d="m120 66-30 30M120 66l30 30" />
      <rect className="d-paper" x="72" y="94" width="96" height="34" rx="6" />
      <path className="d-strong" d="M90 111h60" />
    </>
  );
}
