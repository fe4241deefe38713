interface QrCodeProps {
  /** `1` dark. */
  readonly rows: readonly string[];
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** Light modules around the code that readers need (ISO/IEC 18004, 6.3.8). */
const quietZone = 4;

/** A QR code as one path, dark on white whatever the page's colours. */
export function QrCode({ rows, label }: QrCodeProps) {
  const size = rows.length + 2 * quietZone;
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className="qr-ground" width={size} height={size} />
      <path className="qr-modules" d={modulesPath(rows)} />
    </svg>
  );
}

/** One rectangle for each run of dark modules, moved in by the quiet zone. */
export function modulesPath(rows: readonly string[]): string {
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/gu)].map(
        ({ 0: run, index }) => `M${index + quietZone} ${y + quietZone}h${run.length}v1h-${run.length}z`,
      ),
    )
    .join('');
}
