import net from 'node:net';

/** A server that is no directory, or one that misbehaves. */
export interface OddServer {
  readonly port: number;
  /** Connections accepted so far. */
  connections(): number;
  /** Connections that are open now. */
  open(): number;
  stop(): Promise<void>;
}

/** Takes connections and never says anything. */
export function startMuteServer(): Promise<OddServer> {
  return listen((socket) => socket.resume());
}

/** Says something that is not LDAP. */
export function startBabblingServer(): Promise<OddServer> {
  return listen((socket) => socket.end('220 mail.univ.example ESMTP\r\n'));
}

/** Grants StartTLS (RFC 4511 section 4.14) and never answers the handshake. */
export function startHalfTlsServer(): Promise<OddServer> {
  return listen((socket) => {
    socket.once('data', (request) => {
      const messageId = request[4] ?? 0;
      socket.write(Buffer.from([0x30, 12, 2, 1, messageId, 0x78, 7, 10, 1, 0, 4, 0, 4, 0]));
    });
  });
}

/** Passes bytes on to a real server, and keeps what the client said. */
export interface Relay extends OddServer {
  /** Everything that clients have sent, over all connections. */
  heard(): Buffer;
  /** From now on nothing that the server says gets through; ends with `cut`. */
  silence(): void;
  /** From now on what the server says waits; `release` lets it through. */
  hold(): void;
  release(): void;
  /** Ends the next connection once the client has said something for the so manieth time, before the server hears it. */
  cutAt(place: number): void;
  /** Ends every connection at once; later ones are passed on as before. */
  cut(): void;
}

/**
 * @param port of the real server on the loopback
 * @param host its address there
 */
export async function startRelay(port: number, host = '127.0.0.1'): Promise<Relay> {
  const heard: Buffer[] = [];
  const pairs = new Set<net.Socket>();
  let silent = false;
  let fatal: number | null = null;
  let held: (() => void)[] | null = null;
  const server = await listen((socket) => {
    const onward = net.connect(port, host);
    for (const side of [socket, onward]) {
      pairs.add(side);
      side.on('error', () => undefined);
      side.once('close', () => {
        pairs.delete(side);
        socket.destroy();
        onward.destroy();
      });
    }
    let said = 0;
    socket.on('data', (bytes) => {
      heard.push(bytes);
      said += 1;
      if (said === fatal) {
        fatal = null;
        socket.destroy();
        return;
      }
      onward.write(bytes);
    });
    onward.on('data', (bytes) => {
      if (held !== null) held.push(() => socket.write(bytes));
      else if (!silent) socket.write(bytes);
    });
  });
  return {
    ...server,
    heard: () => Buffer.concat(heard),
    silence() {
      silent = true;
    },
    cutAt(place) {
      fatal = place;
    },
    hold() {
      held ??= [];
    },
    release() {
      const waiting = held ?? [];
      held = null;
      for (const pass of waiting) pass();
    },
    cut() {
      silent = false;
      held = null;
      for (const side of pairs) side.destroy();
    },
  };
}

function listen(serve: (socket: net.Socket) => void): Promise<OddServer> {
  const open = new Set<net.Socket>();
  let accepted = 0;
  const server = net.createServer((socket) => {
    accepted += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
    serve(socket);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      resolve({
        port: address.port,
        connections: () => accepted,
        open: () => open.size,
        stop() {
          for (const socket of open) socket.destroy();
          return new Promise((stopped) => {
            server.close(() => stopped());
          });
        },
      });
    });
  });
}
