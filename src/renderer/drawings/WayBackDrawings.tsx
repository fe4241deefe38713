/** A phone that shows a code. */
export function Phone() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <rect className="d-paper" x="82" y="6" width="76" height="138" rx="12" />
      <path className="d-line" d="M110 18h20" />
      <rect className="d-tint" x="92" y="30" width="56" height="86" rx="4" />
      <path className="d-dots" d="M104 60h.1M120 60h.1M136 60h.1M104 86h.1M120 86h.1M136 86h.1" />
      <circle className="d-line" cx="120" cy="130" r="5" />
    </svg>
  );
}

/** A message in its envelope. */
export function Envelope() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <rect className="d-paper" x="62" y="8" width="116" height="96" rx="6" />
      <path className="d-faint" d="M78 26h62" />
      <path className="d-dots" d="M86 56h.1M109 56h.1M132 56h.1M155 56h.1" />
      <path
        className="d-envelope"
        d="M36 58v74a10 10 0 0 0 10 10h148a10 10 0 0 0 10-10V58l-68 44a30 30 0 0 1-32 0Z"
      />
      <path className="d-line" d="m40 138 56-38M200 138l-56-38" />
    </svg>
  );
}

/** A sheet of codes, some crossed out. */
export function CodeSheet() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <path className="d-paper" d="M58 6h100l28 28v110H58Z" />
      <path className="d-line" d="M158 6v28h28" />
      <path className="d-faint" d="M76 54h38M130 54h38M76 80h38M130 80h38M76 106h38M130 106h38M76 128h38" />
      <path className="d-strong" d="M72 80h46" />
    </svg>
  );
}

/** A ticket from the reception. */
export function Ticket() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <path className="d-paper" d="M28 34h184v24a18 18 0 0 0 0 36v24H28V94a18 18 0 0 0 0-36Z" />
      <path className="d-tint" d="M30 36h42v20c0 16-14 18-24 20 10 2 24 4 24 20v20H30V94a18 18 0 0 0 0-36Z" />
      <path className="d-faint" d="M150 34v10M150 58v10M150 82v10M150 106v10" />
      <path className="d-dots" d="M84 76h.1M104 76h.1M124 76h.1" />
      <path className="d-strong" d="m168 76 10 11 18-22" />
    </svg>
  );
}

/** Several things to prove oneself by. */
export function SeveralThings() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <rect className="d-paper" x="24" y="38" width="104" height="74" rx="8" transform="rotate(-6 76 75)" />
      <path className="d-line" d="m28 48 52 34 42-44" />
      <rect className="d-paper" x="142" y="10" width="66" height="122" rx="11" />
      <rect className="d-tint" x="151" y="30" width="48" height="74" rx="4" />
      <path className="d-dots" d="M161 66h.1M175 66h.1M189 66h.1" />
      <circle className="d-band" cx="128" cy="118" r="24" />
      <path className="d-on-band" d="m117 118 8 9 15-18" />
    </svg>
  );
}

/** A name badge: what one signs in with. */
export function NameBadge() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <path className="d-line" d="M100 4 116 26M140 4l-16 22" />
      <rect className="d-paper" x="40" y="26" width="160" height="108" rx="12" />
      <path className="d-band" d="M52 26h136a12 12 0 0 1 12 12v14H40V38a12 12 0 0 1 12-12Z" />
      <rect className="d-mark" x="60" y="74" width="120" height="38" rx="8" />
      <path className="d-dots" d="M84 93h.1M104 93h.1M124 93h.1M144 93h.1" />
    </svg>
  );
}

/** An open book of rules. */
export function RuleBook() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <path
        className="d-tint-line"
        d="M24 26c34-8 68-6 96 10 28-16 62-18 96-10v104c-34-8-68-6-96 10-28-16-62-18-96-10Z"
      />
      <path
        className="d-paper"
        d="M34 20c32-6 62-4 86 12v100c-24-16-54-18-86-12ZM206 20c-32-6-62-4-86 12v100c24-16 54-18 86-12Z"
      />
      <path
        className="d-faint"
        d="M52 48c16-2 34 0 50 6M52 70c16-2 34 0 50 6M52 92c16-2 34 0 50 6M138 54c16-6 34-8 50-6M138 76c16-6 34-8 50-6"
      />
    </svg>
  );
}

/** A counter with somebody behind it. */
export function Counter() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <circle className="d-paper" cx="120" cy="34" r="22" />
      <path className="d-tint-line" d="M76 100c0-28 18-40 44-40s44 12 44 40Z" />
      <path className="d-band" d="M20 96h200v16H20Z" />
      <path className="d-paper" d="M32 112h176v34H32Z" />
      <rect className="d-paper" x="164" y="74" width="40" height="22" rx="4" />
      <path className="d-line" d="M172 82h10M172 89h24" />
    </svg>
  );
}
