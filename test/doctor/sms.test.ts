import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { configurationCheck } from '../../src/main/doctor/checks/configuration.ts';
import { smsCheck } from '../../src/main/doctor/checks/sms.ts';
import { examine } from '../../src/main/doctor/examine.ts';
import { makeCertificates } from '../directory/lab/certificates.ts';
import type { CertificateName, Certificates } from '../directory/lab/certificates.ts';
import { freePort } from '../directory/lab/slapd.ts';
import { demo } from '../main/config/sample.ts';

let folder: string;
let certificates: Certificates;
let server: net.Server | undefined;
let heard = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-doctor-'));
  certificates = makeCertificates(join(folder, 'certificates'));
  writeFileSync(join(folder, 'ca.pem'), certificates.ca);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  server?.close();
  server = undefined;
  heard = '';
});

function serve(made: net.Server, event: 'connection' | 'secureConnection'): Promise<number> {
  server = made;
  made.on('tlsClientError', () => undefined);
  made.on(event, (socket: net.Socket) => {
    socket.on('error', () => undefined).on('data', (bytes) => void (heard += bytes.toString()));
  });
  return new Promise((resolve) => {
    made.listen(0, '127.0.0.1', () => resolve((made.address() as AddressInfo).port));
  });
}

function secure(name: CertificateName): Promise<number> {
  const read = (end: string) => readFileSync(join(certificates.folder, `${name}.${end}`));
  return serve(tls.createServer({ key: read('key'), cert: read('pem') }), 'secureConnection');
}

/** `id about` of everything that is found about a trial with these lines. */
async function found(lines: string): Promise<readonly string[]> {
  const configuration = join(folder, 'loquet.yaml');
  writeFileSync(configuration, demo + lines);
  const request = {
    configuration,
    dataFolder: null,
    person: null,
    personPassword: null,
    mailTo: null,
    now: () => 0,
  };
  const examined = await examine(request, [configurationCheck, smsCheck]);
  return examined.flatMap(({ findings }) => findings.map(({ id, about }) => `${id} ${about}`));
}

const gateway = (url: string, more = ''): string =>
  `sms: { gateway: { url: '${url}', body: '{"a": "{number}{text}"}', headers: { X-Key: '{secret}' }${more} } }\n`;

describe('codes to a mobile', () => {
  it('through a gateway that takes the connection are good, and nothing is sent', async () => {
    const port = await secure('server');
    expect(await found(gateway(`https://localhost:${port}/send`, ', ca: ca.pem'))).toContain(
      `sms-good localhost:${port}`,
    );
    expect(heard).toBe('');
  });

  it('through a gateway on this machine are good as well', async () => {
    const port = await serve(net.createServer(), 'connection');
    expect(await found(gateway(`http://127.0.0.1:${port}/`))).toContain(`sms-good 127.0.0.1:${port}`);
    expect(heard).toBe('');
  });

  it.each([
    ['of an authority that nobody named', 'server', ''],
    ['for another name', 'wrong-name', ', ca: ca.pem'],
    ['that is past', 'expired', ', ca: ca.pem'],
  ] as const)('through a gateway with a certificate %s are broken', async (_, name, more) => {
    const port = await secure(name);
    expect(await found(gateway(`https://localhost:${port}/`, more))).toContain(`sms-tls localhost:${port}`);
  });

  it('through a gateway that speaks no TLS are broken', async () => {
    const port = await serve(
      net.createServer((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      'connection',
    );
    expect(await found(gateway(`https://localhost:${port}/`))).toContain(`sms-tls localhost:${port}`);
  });

  it('through a gateway that is not there, or says nothing, are broken', async () => {
    const closed = await freePort();
    expect(await found(gateway(`https://localhost:${closed}/`))).toContain(
      `sms-unreachable localhost:${closed}`,
    );
    const mute = await serve(net.createServer(), 'connection');
    expect(await found(gateway(`https://localhost:${mute}/`, ', deadlineSeconds: 2'))).toContain(
      `sms-unreachable localhost:${mute}`,
    );
  });

  it('by mail, by files or by no way at all need no gateway', async () => {
    expect(await found("sms: { mailTo: '{number}@sms.example' }\n")).toContain('sms-by-mail sms.mailTo');
    expect(await found('sms: outbox\n')).toContain('sms-off sms: outbox');
    expect(await found('')).toContain('sms-off sms: off');
  });
});

describe('an activation without a proof', () => {
  it('is told each time, by its line', async () => {
    const lines =
      'activation: { withoutProof: true }\nproofs: { activation: { thresholds: { student: 0 } } }\n';
    const line = demo.split('\n').length;
    const said = await found(lines);
    expect(said.filter((one) => !one.startsWith('sms-'))).toEqual([
      `activation-without-proof ${join(folder, 'loquet.yaml')}:${line}:15`,
    ]);
  });

  it('that is allowed and never happens is a warning like others', async () => {
    expect(await found('activation: { withoutProof: true }\n')).toContainEqual(
      expect.stringMatching(/^configuration-warning .*:\d+:15$/u),
    );
  });
});
