import { createHash } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Somebody on the network who would like to hear from the page: a server on loopback that grants everything. */
export interface Outside {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** What it has heard so far: TCP connections, datagrams, and the paths that were asked for. */
  heard(): readonly string[];
  close(): Promise<void>;
}

/** Starts listening; every origin may read its answers, and WebSockets are taken. */
export async function listenOutside(): Promise<Outside> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    heard.push(path);
    const script = path.endsWith('.js') || path.startsWith('/script');
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Content-Type': path.startsWith('/events')
        ? 'text/event-stream'
        : script
          ? 'text/javascript'
          : 'text/html',
    });
    response.end(script ? 'globalThis.ran();' : 'heard');
  });
  server.on('connection', (socket: Socket) => {
    heard.push('a connection');
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket) => {
    heard.push(request.url ?? '');
    // RFC 6455, 1.3
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => heard.push('a datagram'));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    heard: () => heard,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        datagrams.close();
        server.close(() => resolve());
      }),
  };
}
