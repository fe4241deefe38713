/** A mail as it came, taken apart by hand: what a library wrote is not read by the same library. */
export interface ReceivedMail {
  /** By lower-case name, unfolded (RFC 5322, section 2.2.3), encoded words decoded (RFC 2047). */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
  readonly html: string;
}

/** @throws Error when it is not one plain text and one HTML alternative in quoted-printable or as it is */
export function readMail(source: string): ReceivedMail {
  const headers = headersOf(source);
  const [type = ''] = headers.get('content-type') ?? [];
  const [, boundary] = /^multipart\/alternative;\s*boundary="([^"]+)"$/u.exec(type) ?? [];
  if (boundary === undefined) throw new Error(`not two alternatives: ${type}`);
  const [, plain = '', rich = '', rest = '', ...more] = source.split(`--${boundary}`);
  if (!rest.startsWith('--') || more.length > 0) throw new Error('not two alternatives');
  return { headers, text: part(plain, 'text/plain'), html: part(rich, 'text/html') };
}

function part(source: string, type: string): string {
  const lines = source.replace(/^\r?\n/u, '');
  const headers = headersOf(lines);
  if (headers.get('content-type')?.[0] !== `${type}; charset=utf-8`) throw new Error(`not ${type}`);
  const body = lines.slice(blank(lines).end);
  return headers.get('content-transfer-encoding')?.[0] === 'quoted-printable'
    ? decoded(body.replace(/=\r?\n/gu, ''))
    : body;
}

function headersOf(source: string): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, readonly string[]>();
  const unfolded = source.slice(0, blank(source).start).replace(/\r?\n(?=[ \t])/gu, '');
  for (const line of unfolded.split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/\?=\s+=\?UTF-8\?/giu, '?==?UTF-8?')
      .replace(/=\?UTF-8\?Q\?([^?]*)\?=/giu, (_, text: string) => decoded(text.replaceAll('_', ' ')))
      .replace(/=\?UTF-8\?B\?([^?]*)\?=/giu, (_, text: string) => Buffer.from(text, 'base64').toString());
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return headers;
}

function blank(source: string): { readonly start: number; readonly end: number } {
  const found = /\r?\n\r?\n/u.exec(source);
  if (found === null) throw new Error('no end of the headers');
  return { start: found.index, end: found.index + found[0].length };
}

/** Quoted-printable (RFC 2045, section 6.7), soft line breaks taken out before. */
function decoded(text: string): string {
  const octets = text.replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
}
