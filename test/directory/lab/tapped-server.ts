import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import type { Certificates } from './certificates.ts';

/** LDAP requests by their application tag (RFC 4511 section 4.2 and after), and the tag of the answer that ends them. */
const operations = {
  bind: { request: 0, answer: 1 },
  search: { request: 3, answer: 5 },
  modify: { request: 6, answer: 7 },
  add: { request: 8, answer: 9 },
  compare: { request: 14, answer: 15 },
  extended: { request: 23, answer: 24 },
} as const;

/** What is waited for on the wire. */
export interface Wanted {
  readonly operation: keyof typeof operations;
  /** Text that must stand in the request: a DN, an attribute. */
  readonly holding?: string;
}

/** What becomes of the message at which something happened. */
type Act = () => Promise<'passes' | 'is lost'>;

/** A way to a real server on which something can happen at one exact step of a conversation. */
export interface Tap {
  readonly url: string;
  readonly port: number;
  /** Connections accepted so far. */
  connections(): number;
  /** `act` is over before the next such request reaches the server, and decides whether it does. Once. */
  before(wanted: Wanted, act: Act): void;
  /** The server has done the next such request; `act` is over before the client hears of it. Once. */
  after(wanted: Wanted, act: Act): void;
  /** Ends every connection, and refuses new ones from now on. */
  down(): Promise<'is lost'>;
}

interface Trap extends Wanted {
  readonly when: 'before' | 'after';
  readonly act: Act;
}

/** Where a tap leads. */
export interface Tapped {
  readonly certificates: Certificates;
  /** Default: localhost. */
  readonly host?: string;
  readonly securePort: number;
}

/** Speaks TLS with the certificate of the lab and hands LDAP on to the server, over TLS again: in clear some refuse to write. */
export async function startTap({ certificates, host = 'localhost', securePort }: Tapped): Promise<Tap> {
  const file = path.join(certificates.folder, 'server');
  const traps: Trap[] = [];
  const pairs = new Set<net.Socket>();
  let accepted = 0;
  const server = tls.createServer(
    { cert: readFileSync(`${file}.pem`), key: readFileSync(`${file}.key`) },
    (client) => {
      accepted += 1;
      const onward = tls.connect({ host, port: securePort, ca: certificates.ca });
      const asked = new Map<number, Trap>();
      for (const side of [client, onward]) {
        pairs.add(side);
        side.on('error', () => undefined);
        side.once('close', () => {
          pairs.delete(side);
          client.destroy();
          onward.destroy();
        });
      }
      passMessages(client, onward, async ({ id, tag, bytes }) => {
        const place = traps.findIndex(
          ({ operation, holding = '' }) => operations[operation].request === tag && bytes.includes(holding),
        );
        const [trap] = place === -1 ? [] : traps.splice(place, 1);
        if (trap?.when === 'before') return trap.act();
        if (trap !== undefined) asked.set(id, trap);
        return 'passes';
      });
      passMessages(onward, client, async ({ id, tag }) => {
        const trap = asked.get(id);
        if (trap === undefined || operations[trap.operation].answer !== tag) return 'passes';
        asked.delete(id);
        return trap.act();
      });
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `ldaps://localhost:${port}`,
    port,
    connections: () => accepted,
    before: (wanted, act) => void traps.push({ ...wanted, when: 'before', act }),
    after: (wanted, act) => void traps.push({ ...wanted, when: 'after', act }),
    down() {
      const closed = new Promise<'is lost'>((resolve) => server.close(() => resolve('is lost')));
      for (const side of pairs) side.destroy();
      return closed;
    },
  };
}

interface Message {
  readonly id: number;
  readonly tag: number;
  readonly bytes: Buffer;
}

/** Hands messages on in their order, each once `seen` is done with it. */
function passMessages(
  from: net.Socket,
  to: net.Socket,
  seen: (message: Message) => Promise<'passes' | 'is lost'>,
): void {
  let rest = Buffer.alloc(0);
  let passed = Promise.resolve();
  from.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let length = lengthOf(rest); length !== null; length = lengthOf(rest)) {
      const bytes = rest.subarray(0, length);
      rest = rest.subarray(length);
      passed = passed.then(async () => {
        if ((await seen(read(bytes))) === 'passes' && to.writable) to.write(bytes);
      });
    }
  });
}

/** Octets of the first whole message (X.690 section 8.1.3); null while it is not whole. */
function lengthOf(bytes: Buffer): number | null {
  if (bytes.length < 2) return null;
  const first = bytes.readUInt8(1);
  if (first < 0x80) return bytes.length >= 2 + first ? 2 + first : null;
  const octets = first - 0x80;
  if (bytes.length < 2 + octets) return null;
  const whole = 2 + octets + bytes.readUIntBE(2, octets);
  return bytes.length >= whole ? whole : null;
}

function read(bytes: Buffer): Message {
  const first = bytes.readUInt8(1);
  const start = first < 0x80 ? 2 : 2 + first - 0x80;
  const size = bytes.readUInt8(start + 1);
  const id = bytes.readUIntBE(start + 2, size);
  return { id, tag: bytes.readUInt8(start + 2 + size) % 32, bytes };
}
