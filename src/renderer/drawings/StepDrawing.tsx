import type { CodeProof } from '../../contract/proofs.ts';
import type { Step } from '../../contract/view.ts';
import { Door } from './Door.tsx';
import { NumberDrawing } from './NumberDrawing.tsx';
import {
  CodeSheet,
  Counter,
  Envelope,
  NameBadge,
  Phone,
  RuleBook,
  SeveralThings,
  Ticket,
} from './WayBackDrawings.tsx';

/** The drawing of what a step is about; where a number is asked for, the thing that it is printed on. */
export function StepDrawing({ step }: { readonly step: Step }) {
  switch (step.name) {
    case 'identify':
      return <NumberDrawing kind={step.format.kind} example={step.format.example} />;
    case 'identifier':
      return <Cards />;
    case 'proofs':
    case 'details':
      return <SeveralThings />;
    case 'joker':
    case 'set-jokers':
      return <JokerCard />;
    case 'proof':
      return <CodeDrawing proof={step.proof} />;
    case 'login':
      return <NameBadge />;
    case 'house-rules':
      return <RuleBook />;
    case 'set-contact':
    case 'confirm-contact':
      return step.channel === 'mail' ? <Envelope /> : <Phone />;
    case 'codes':
      return <CodeSheet />;
    case 'set-totp':
    case 'reception-totp':
      return <Phone />;
    case 'reception-sign-in':
    case 'reception-find':
    case 'reception-person':
    case 'reception-confirm':
      return <Counter />;
    case 'reception-voucher':
      return <Ticket />;
    case 'sign-in':
    case 'password':
      return <Key />;
    case 'done':
      return <Door state="open" />;
    case 'ended':
      return <Signpost />;
    case 'out-of-order':
      return <Door state="shut" />;
    default:
      return <Door state="latched" />;
  }
}

/** What a code is read from. */
function CodeDrawing({ proof }: { readonly proof: CodeProof }) {
  switch (proof) {
    case 'mail-code':
    case 'activation-code':
      return <Envelope />;
    case 'mobile-code':
    case 'totp':
      return <Phone />;
    case 'recovery-code':
      return <CodeSheet />;
    case 'voucher':
      return <Ticket />;
  }
}

function Cards() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <rect
        className="d-tint-line"
        x="62"
        y="10"
        width="138"
        height="88"
        rx="10"
        transform="rotate(7 131 54)"
      />
      <rect className="d-paper" x="40" y="42" width="150" height="96" rx="10" />
      <path className="d-band" d="M50 42h130a10 10 0 0 1 10 10v12H40V52a10 10 0 0 1 10-10Z" />
      <rect className="d-tint" x="54" y="76" width="36" height="46" rx="5" />
      <path className="d-faint" d="M104 82h70M104 96h48" />
      <rect className="d-mark" x="102" y="106" width="74" height="20" rx="6" />
    </svg>
  );
}

function JokerCard() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <rect
        className="d-tint-line"
        x="62"
        y="18"
        width="84"
        height="118"
        rx="10"
        transform="rotate(-12 104 77)"
      />
      <rect className="d-paper" x="90" y="14" width="88" height="124" rx="10" transform="rotate(6 134 76)" />
      <path className="d-strong" d="M118 62a17 17 0 1 1 26 15c-6 4-9 8-9 15" />
      <circle className="d-dot" cx="134" cy="108" r="4.5" />
    </svg>
  );
}

function Key() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <circle className="d-paper" cx="72" cy="62" r="42" />
      <circle className="d-tint-line" cx="72" cy="62" r="16" />
      <path className="d-paper" d="M110 52h112v20h-14v22h-20V72h-16v14h-18V72h-44Z" />
      <path className="d-faint" d="M126 62h80" />
      <path className="d-dots" d="M42 132h.1M68 132h.1M94 132h.1M120 132h.1M146 132h.1M172 132h.1" />
    </svg>
  );
}

function Signpost() {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      <path className="d-line" d="M120 20v124M92 144h56" />
      <path className="d-band" d="M62 26h104l24 20-24 20H62Z" />
      <path className="d-paper" d="M178 78H88L66 96l22 18h90Z" />
      <path className="d-faint" d="M96 96h64" />
      <path className="d-on-band" d="M80 46h72" />
    </svg>
  );
}
