import net from 'node:net';

/** A server that misbehaves, and keeps what it was told. */
export interface OddMailServer {
  readonly port: number;
  heard(): string;
  connections(): number;
  stop(): Promise<void>;
}

/** Takes connections and never says a word. */
export function startMuteMailServer(): Promise<OddMailServer> {
  return listen(() => undefined);
}

/** Speaks SMTP, offers to take a password, and offers no TLS, as somebody in between would have it. */
export function startClearMailServer(): Promise<OddMailServer> {
  return listen((socket) => {
    socket.write('220 localhost ESMTP\r\n');
    socket.on('data', (bytes) => {
      const command = bytes.toString().slice(0, 4).toUpperCase();
      if (command === 'EHLO') socket.write('250-localhost\r\n250 AUTH PLAIN LOGIN\r\n');
      else if (command === 'STAR') socket.write('502 5.5.1 not here\r\n');
      else socket.write('250 2.0.0 ok\r\n');
    });
  });
}

/** Says one word of a greeting now and then, and never ends it. */
export function startSlowMailServer(): Promise<OddMailServer> {
  return listen((socket) => {
    const timer = setInterval(() => socket.write('220-wait\r\n'), 20);
    socket.once('close', () => clearInterval(timer));
  });
}

function listen(serve: (socket: net.Socket) => void): Promise<OddMailServer> {
  const open = new Set<net.Socket>();
  let heard = '';
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
    socket.on('data', (bytes) => void (heard += bytes.toString('latin1')));
    serve(socket);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      resolve({
        port: address.port,
        heard: () => heard,
        connections: () => connections,
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
