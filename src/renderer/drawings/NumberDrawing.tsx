import type { IdentifierKind } from '../../contract/identifiers.ts';

interface NumberDrawingProps {
  readonly kind: IdentifierKind;
  /** A made-up number of the campus's form: it stands where the real one is printed. */
  readonly example: string;
}

/** Where the number is found: the thing it is printed on, with its place marked. */
export function NumberDrawing({ kind, example }: NumberDrawingProps) {
  return (
    <svg className="drawing" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      {kind === 'student' && <StudentCard example={example} />}
      {kind === 'ine' && <Transcript example={example} />}
      {kind === 'staff' && <Badge example={example} />}
      {kind === 'uid' && <Letter example={example} />}
    </svg>
  );
}

interface ThingProps {
  readonly example: string;
}

interface MarkProps extends ThingProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The printed number, and the ring drawn round it. */
function Mark({ x, y, width, example }: MarkProps) {
  return (
    <>
      <rect className="d-mark" x={x} y={y} width={width} height="28" rx="7" />
      <text className="d-number" x={x + width / 2} y={y + 20} fontSize={sizeFor(example, width - 14)}>
        {example}
      </text>
    </>
  );
}

/** The largest size, up to 17, at which a number stands within a width; both in units of the drawing. */
function sizeFor(example: string, width: number): number {
  return Math.min(17, width / (0.64 * example.length));
}

function StudentCard({ example }: ThingProps) {
  return (
    <>
      <rect className="d-paper" x="18" y="10" width="204" height="130" rx="12" />
      <path className="d-band" d="M30 10h180a12 12 0 0 1 12 12v16H18V22a12 12 0 0 1 12-12Z" />
      <rect className="d-tint" x="34" y="52" width="50" height="62" rx="6" />
      <circle className="d-line" cx="59" cy="75" r="10" />
      <path className="d-line" d="M42 113c1-15 8-21 17-21s16 6 17 21" />
      <path className="d-faint" d="M100 60h92M100 76h64" />
      <Mark x={98} y={94} width={110} example={example} />
    </>
  );
}

function Transcript({ example }: ThingProps) {
  return (
    <>
      <path className="d-paper" d="M52 6h106l32 32v106H52Z" />
      <path className="d-line" d="M158 6v32h32" />
      <path className="d-line" d="M70 26h44" />
      <Mark x={64} y={44} width={114} example={example} />
      <path className="d-faint" d="M70 90h60M150 90h22M70 106h48M150 106h22M70 122h66M150 122h22" />
    </>
  );
}

function Badge({ example }: ThingProps) {
  return (
    <>
      <path className="d-line" d="M96 2 114 22M144 2l-18 20" />
      <rect className="d-paper" x="66" y="20" width="108" height="126" rx="12" />
      <rect className="d-line" x="108" y="26" width="24" height="8" rx="4" />
      <circle className="d-tint-line" cx="120" cy="58" r="13" />
      <path className="d-line" d="M98 96c2-16 10-22 22-22s20 6 22 22" />
      <Mark x={76} y={104} width={88} example={example} />
    </>
  );
}

function Letter({ example }: ThingProps) {
  return (
    <>
      <rect className="d-paper" x="50" y="8" width="140" height="104" rx="6" />
      <path className="d-faint" d="M66 26h62M66 40h92" />
      <Mark x={64} y={52} width={112} example={example} />
      <path
        className="d-envelope"
        d="M30 66v66a10 10 0 0 0 10 10h160a10 10 0 0 0 10-10V66l-74 42a32 32 0 0 1-32 0Z"
      />
      <path className="d-line" d="m34 139 58-38M206 139l-58-38" />
    </>
  );
}
