import { X509Certificate } from 'node:crypto';
import net from 'node:net';
import tls from 'node:tls';
import { debuglog } from 'node:util';
import { Client } from 'ldapts';
import { ConnectionLost, DeadlineReached, FaultFound } from './faults.ts';
import type { LdapServer } from './settings.ts';

/** How a server's certificate is judged: made once, because reading hundreds of authorities takes its time. */
export type Trust = tls.SecureContext;

const pemBlock = /-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gsu;

/**
 * @param ca PEM certificates to trust, and nothing else; null: the operating system's
 * @throws FaultFound when there is none in it, or one that cannot be read: Node would pass over it in silence
 */
export function trustIn(ca: string | null): Trust {
  const authorities = ca === null ? tls.getCACertificates('system') : (ca.match(pemBlock) ?? []);
  try {
    if (ca !== null && authorities.length === 0) throw new Error('no certificate');
    if (ca !== null) for (const authority of authorities) new X509Certificate(authority);
    return tls.createSecureContext({ ca: authorities, minVersion: 'TLSv1.2' });
  } catch {
    throw new FaultFound({ fault: 'misconfigured', cause: 'ca' });
  }
}

/** One connection, for one sequence of operations, by one caller. It is never opened again once it is gone. */
export interface LdapSession {
  readonly server: LdapServer;
  readonly client: Client;
  /**
   * Runs a part of the sequence within so many milliseconds. When they are over, or the connection dies, the promise is
   * rejected at once and every socket of the session destroyed, whatever the part itself goes on doing.
   * @throws DeadlineReached, ConnectionLost, or what the part throws
   */
  within<Value>(milliseconds: number, part: () => Promise<Value>): Promise<Value>;
  /** @throws ConnectionLost when nothing can be sent any more */
  assertAlive(): void;
  /** What the server showed of itself: null before the handshake, or when it is over. */
  certificate(): tls.DetailedPeerCertificate | null;
  /** Says goodbye without waiting for it. Idempotent. */
  close(): void;
}

/** How long a polite goodbye may keep the sockets. */
const goodbye = 50;

/**
 * Opens a session: nothing is sent yet but what StartTLS needs, which the first `within` covers like everything else.
 *
 * The client would connect again by itself, anonymously and after StartTLS in clear: a second connection is refused here.
 * Its own deadlines leave out the handshakes, so it gets none, and the sockets are ours.
 * @throws FaultFound when ldapts would print new passwords (NODE_DEBUG, read by Node before any of our code runs)
 */
export function openSession(server: LdapServer, trust: Trust): LdapSession {
  if (debuglog('ldapts').enabled) {
    throw new FaultFound({ fault: 'misconfigured', cause: 'NODE_DEBUG' });
  }
  const url = new URL(server.url);
  const secure = url.protocol === 'ldaps:';
  if (!secure && !server.startTls) {
    throw new FaultFound({ fault: 'misconfigured', cause: 'clear-text' });
  }
  const sockets = new Set<net.Socket>();
  let state: 'open' | 'lost' | 'closed' = 'open';
  let fail: (reason: Error) => void;
  const failure = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failure.catch(() => undefined);

  const destroy = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const lose = (reason: Error): void => {
    if (state === 'open') state = 'lost';
    fail(reason);
    destroy();
  };
  const own = <Socket extends net.Socket>(socket: Socket): Socket => {
    sockets.add(socket);
    // Later than the client's own listeners, so that the reason which they know wins over ours.
    socket.on('close', () => {
      if (state === 'open') state = 'lost';
      setImmediate(() => lose(new ConnectionLost()));
    });
    return socket;
  };
  const firstOnly = (): void => {
    if (sockets.size > 0 || state !== 'open') throw new ConnectionLost();
  };

  const options = tlsOptions(url, trust);
  const client = new Client({
    url: server.url,
    ...(secure ? { tlsOptions: options } : {}),
    createConnection: ((port: number, host: string) => {
      firstOnly();
      return own(net.connect(port, host));
    }) as typeof net.connect,
    // Called with (port, host, options) for ldaps, with (options) to put TLS on a socket that is ours already.
    createSecureConnection: ((
      first: number | tls.ConnectionOptions,
      host: string,
      third: tls.ConnectionOptions,
    ) => {
      if (typeof first !== 'number') return own(tls.connect(first));
      firstOnly();
      return own(tls.connect(first, host, third));
    }) as typeof tls.connect,
  });

  let secured = secure;
  return {
    server,
    client,
    async within(milliseconds, part) {
      const timer = setTimeout(() => lose(new DeadlineReached()), Math.max(0, milliseconds));
      try {
        return await Promise.race([
          failure,
          (async () => {
            if (!secured) await client.startTLS(options);
            secured = true;
            return await part();
          })(),
        ]);
      } finally {
        clearTimeout(timer);
      }
    },
    assertAlive() {
      if (state !== 'open' || !client.isConnected) throw new ConnectionLost();
    },
    certificate() {
      for (const socket of sockets) {
        if (socket instanceof tls.TLSSocket && !socket.destroyed) return socket.getPeerCertificate(true);
      }
      return null;
    },
    close() {
      if (state === 'closed') return;
      const wasOpen = state === 'open' && client.isConnected;
      state = 'closed';
      if (!wasOpen) return destroy();
      client.unbind().catch(() => undefined);
      setTimeout(destroy, goodbye).unref();
    },
  };
}

/** What decides on trust is written out: the environment could change Node's defaults. */
function tlsOptions(url: URL, trust: Trust): tls.ConnectionOptions {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  return {
    host,
    // Without a host Node would hold the certificate against "localhost"; an address has no server name indication.
    ...(net.isIP(host) === 0 ? { servername: host } : {}),
    secureContext: trust,
    rejectUnauthorized: true,
  };
}
