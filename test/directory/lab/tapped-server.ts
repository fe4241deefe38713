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
type Fate = 'passes' | 'is lost';
type Act = () => Promise<Fate>;

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
  /** The next such request has a result code for its only answer, and the server never hears of it. Once. */
  answer(wanted: Wanted, code: number): void;
  /** Ends every connection, and refuses new ones from now on. */
  down(): Promise<'is lost'>;
}

interface Trap extends Wanted {
  readonly when: 'before' | 'after';
  /** @param say something to the client in the place of the server */
  readonly act: (message: Message, say: (bytes: Buffer) => void) => Promise<Fate>;
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
      const say = (bytes: Buffer): void => void client.write(bytes);
      passMessages(client, onward, async (message) => {
        const { id, tag, bytes } = message;
        const place = traps.findIndex(
          ({ operation, holding = '' }) => operations[operation].request === tag && bytes.includes(holding),
        );
        const [trap] = place === -1 ? [] : traps.splice(place, 1);
        if (trap?.when === 'before') return trap.act(message, say);
        if (trap !== undefined) asked.set(id, trap);
        return 'passes';
      });
      passMessages(onward, client, async (message) => {
        const { id, tag } = message;
        const trap = asked.get(id);
        if (trap === undefined || operations[trap.operation].answer !== tag) return 'passes';
        asked.delete(id);
        return trap.act(message, say);
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
    answer(wanted, code) {
      traps.push({
        ...wanted,
        when: 'before',
        async act({ id }, say) {
          say(resultOf(id, operations[wanted.operation].answer, code));
          return 'is lost';
        },
      });
    },
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

/** An LDAPResult that says nothing but its code (RFC 4511 section 4.1.9). */
function resultOf(id: number, answer: number, code: number): Buffer {
  const number = Buffer.alloc(4);
  number.writeInt32BE(id);
  const result = [0x0a, 1, code, 0x04, 0, 0x04, 0];
  const operation = [0x60 + answer, result.length, ...result];
  return Buffer.from([0x30, 6 + operation.length, 0x02, 4, ...number, ...operation]);
}

/** Hands messages on in their order, each once `seen` is done with it. */
function passMessages(from: net.Socket, to: net.Socket, seen: (message: Message) => Promise<Fate>): void {
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
