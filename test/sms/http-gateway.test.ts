import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { httpGateway } from '../../src/main/sms/http-gateway.ts';
import type { GatewaySettings } from '../../src/main/sms/http-gateway.ts';
import { makeCertificates } from '../directory/lab/certificates.ts';
import type { CertificateName, Certificates } from '../directory/lab/certificates.ts';
import { mobileMessage } from '../main/codes/sample-message.ts';

interface Heard {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

let server: http.Server | https.Server;
let heard: Heard[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  heard = [];
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
});

/** Answers once the whole of a request is there. @returns its port */
async function serve(
  answer: (response: http.ServerResponse) => void,
  tls?: https.ServerOptions,
): Promise<number> {
  const listener: http.RequestListener = (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => void (body += text));
    response.on('error', () => undefined);
    request
      .on('error', () => undefined)
      .on('end', () => {
        const { method, url, headers } = request;
        heard.push({ method, url, headers, body });
        answer(response);
      });
  };
  server = tls === undefined ? http.createServer(listener) : https.createServer(tls, listener);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function send(
  port: number,
  changes: Partial<GatewaySettings> = {},
  secret = 's3cret',
  message = mobileMessage,
) {
  const settings: GatewaySettings = {
    url: `http://127.0.0.1:${port}/send?account=7`,
    method: 'POST',
    ca: null,
    headers: { Authorization: 'Bearer {secret}' },
    contentType: 'json',
    body: '{"to": "{number}", "text": "{text}"}',
    numberForm: 'e164',
    nationalPrefix: '33',
    successStatus: [200, 201, 202],
    badNumberStatus: [422],
    deadline: 5_000,
    ...changes,
  };
  return httpGateway(settings, secret, 'Université "U" & l’Est')(message);
}

const status =
  (code: number, headers: http.OutgoingHttpHeaders = {}) =>
  (response: http.ServerResponse) => {
    response.writeHead(code, headers).end('whatever it says: 482913');
  };
const unavailable = (cause: string) => ({ ok: false, failure: { failure: 'unavailable', cause } });

describe('a code through a gateway', () => {
  it('is one request as the configuration has it', async () => {
    const port = await serve(status(202));
    expect(await send(port)).toEqual({ ok: true, value: undefined });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      method: 'POST',
      url: '/send?account=7',
      headers: { authorization: 'Bearer s3cret', 'content-type': 'application/json' },
    });
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      to: '+33639980142',
      text: `482913 : votre code pour la borne de Université "U" & l'Est, valable 10 min. Ne le donnez à personne, nous compris.`,
    });
  });

  it('may be a form, with the secret in it and the number as it is dialled at home', async () => {
    const port = await serve(status(200));
    const body = 'key={secret}&to={number}&text={text}';
    await send(
      port,
      { contentType: 'form', method: 'PUT', body, headers: {}, numberForm: 'national' },
      'a&b=c',
    );
    expect(heard[0]).toMatchObject({
      method: 'PUT',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const sent = new URLSearchParams(heard[0]?.body);
    expect([sent.get('key'), sent.get('to'), [...sent.keys()]]).toEqual([
      'a&b=c',
      '0639980142',
      ['key', 'to', 'text'],
    ]);
    expect(sent.get('text')).toContain('"U" & l\'Est');
  });

  it.each([400, 401, 404, 429, 500, 503, 204])('was not sent when the gateway answers %d', async (code) => {
    expect(await send(await serve(status(code)))).toEqual(unavailable(`http-${code}`));
  });

  it('was for a number that cannot be reached where the answer says so', async () => {
    expect(await send(await serve(status(422)))).toEqual({
      ok: false,
      failure: { failure: 'recipient', cause: 'http-422' },
    });
  });

  it.each([301, 302, 307, 308])('goes nowhere else when the gateway answers %d', async (code) => {
    const port = await serve((response) => {
      const { port: itself } = server.address() as AddressInfo;
      response.writeHead(code, { Location: `http://127.0.0.1:${itself}/elsewhere` }).end();
    });
    expect(await send(port)).toEqual(unavailable(`http-${code}`));
    expect(heard.map(({ url }) => url)).toEqual(['/send?account=7']);
  });

  it('is given up when the gateway says nothing', async () => {
    expect(await send(await serve(() => undefined), { deadline: 200 })).toEqual(unavailable('deadline'));
  });

  it('is given up when the gateway never comes to the end of its headers', async () => {
    const port = await serve((response) => {
      const timer = setInterval(() => response.socket?.write('HTTP/1.1 100 Continue\r\n\r\n'), 20);
      response.once('close', () => clearInterval(timer));
    });
    expect(await send(port, { deadline: 200 })).toEqual(unavailable('deadline'));
  });

  it('does not wait for an answer without an end', async () => {
    let closed = false;
    const port = await serve((response) => {
      response.writeHead(200);
      const flood = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', flood).once('close', () => void (closed = true));
      flood();
    });
    expect(await send(port)).toEqual({ ok: true, value: undefined });
    await expect.poll(() => closed).toBe(true);
  });

  it('is given up when the headers are too many', async () => {
    const port = await serve((response) => {
      response.writeHead(200, { 'X-Long': 'x'.repeat(100_000) }).end();
    });
    expect(await send(port)).toEqual(unavailable('HPE_HEADER_OVERFLOW'));
  });

  it('is given up when the gateway hangs up, or is no gateway', async () => {
    expect(await send(await serve((response) => void response.socket?.destroy()))).toEqual(
      unavailable('ECONNRESET'),
    );
    expect(await send((server.address() as AddressInfo).port, { url: 'http://127.0.0.1:1/' })).toEqual(
      unavailable('ECONNREFUSED'),
    );
  });

  it('asks no proxy, whatever the environment says', async () => {
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1/');
    expect(await send(await serve(status(200)))).toEqual({ ok: true, value: undefined });
  });

  it.each(['0639980142', '+33639980142\r\nX: y', '', '+33639980142,+33600000000'])(
    'is sent to nothing but one number: %j',
    async (to) => {
      const port = await serve(status(200));
      expect(await send(port, {}, 's3cret', { ...mobileMessage, to })).toEqual({
        ok: false,
        failure: { failure: 'recipient', cause: 'recipient' },
      });
      expect(heard).toEqual([]);
    },
  );

  it('is not sent with a secret that would be two headers', async () => {
    const port = await serve(status(200));
    expect(await send(port, {}, 'a\r\nX-More: b')).toEqual(unavailable('ERR_INVALID_CHAR'));
    expect(heard).toEqual([]);
  });
});

describe('a gateway over TLS', () => {
  let folder: string;
  let certificates: Certificates;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'loquet-gateway-'));
    certificates = makeCertificates(join(folder, 'certificates'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const secure = (name: CertificateName) => {
    const read = (end: string) => readFileSync(join(certificates.folder, `${name}.${end}`));
    return serve(status(200), { key: read('key'), cert: read('pem') });
  };
  const at = (port: number, host = 'localhost'): Partial<GatewaySettings> => ({
    url: `https://${host}:${port}/`,
    ca: certificates.ca,
  });

  it('is believed with a certificate of the authority that the campus names', async () => {
    const port = await secure('server');
    expect(await send(port, at(port))).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['of an authority that nobody named', 'server', { ca: null }, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['for another name', 'wrong-name', {}, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['that is past', 'expired', {}, 'CERT_HAS_EXPIRED'],
  ] as const)('is told nothing with a certificate %s', async (_, name, changes, cause) => {
    // What a careless environment would do to all of Node.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const port = await secure(name);
    expect(await send(port, { ...at(port), ...changes })).toEqual(unavailable(cause));
    expect(heard).toEqual([]);
  });
});
