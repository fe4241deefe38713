import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions } from '../../../src/main/kiosk/permissions.ts';
import { boot, buildOut, type Shell } from './boot/boot.ts';

/** What the sessions of the built main give to a page that asks, and what they serve. */

let out: Awaited<ReturnType<typeof buildOut>>;
let shell: Shell;

beforeAll(async () => {
  out = await buildOut();
  shell = await boot({ out: out.folder });
  await shell.probe('opened');
});
afterAll(() => {
  shell.kill('SIGKILL');
  out.remove();
});

describe.each(['visitor', ''])('session "%s"', (partition) => {
  const asked = [...Object.keys(permissions), 'not-yet-invented'];

  it.each(asked)('refuses the permission %s when asked and when checked', async (permission) => {
    expect(await shell.probe('permission', partition, permission)).toEqual({
      requested: false,
      checked: false,
    });
  });

  it('gives no device, no picture of the screen, no pairing, trusts no certificate', async () => {
    expect(await shell.probe('devices', partition)).toEqual({
      device: false,
      display: null,
      bluetooth: { confirmed: false },
      certificate: -2,
      spellChecker: false,
    });
  });

  it.each([
    ['select-hid-device', 1, []],
    ['select-usb-device', 1, []],
    ['select-serial-port', 2, ['']],
    ['select-webauthn-account', 1, []],
    ['select-webauthn-authenticator', 0, []],
    ['file-system-access-restricted', 1, ['deny']],
  ] as const)('answers %s with nothing chosen', async (event, before, answer) => {
    expect(await shell.probe('chooser', event, partition, before)).toEqual({ prevented: true, answer });
  });

  it('cancels downloads', async () => {
    expect(await shell.probe('download', partition)).toBe(true);
  });

  it.each([
    'http://127.0.0.1/',
    'https://univ.example/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'kiosk://evil/',
    'kiosk://app.evil/index.html',
    'kiosk://app:1/index.html',
    'kiosk://app/index.html?number=20000700',
    'kiosk://app/..%2findex.html',
    'data:text/html,x',
  ])('cancels a request for %s', async (url) => {
    expect(await shell.probe('request', partition, url)).toBe(true);
  });
});

describe('requests of the page', () => {
  it('lets the page ask for its own files', async () => {
    expect(await shell.probe('request', 'visitor', 'kiosk://app/assets/page.js')).toBe(false);
    expect(await shell.probe('request', '', 'kiosk://app/assets/page.js')).toBe(true);
  });

  it('serves a file of the manifest under the policy', async () => {
    const answer = await shell.probe('fetch', 'kiosk://app/index.html', 'GET');
    expect(answer).toMatchObject({ status: 200, body: '<!doctype html><title>page</title>' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    ['GET', 'kiosk://app/../../etc/passwd', 404],
    ['GET', 'kiosk://app/..%2f..%2fetc%2fpasswd', 404],
    ['GET', 'kiosk://app/secret.txt', 404],
    ['GET', 'kiosk://app/manifest.json', 404],
    ['GET', 'kiosk://app/', 404],
    ['GET', 'kiosk://app/index.html?x=1', 404],
    ['GET', 'kiosk://evil/index.html', 404],
    ['GET', 'kiosk://user@app/index.html', 404],
    ['GET', 'kiosk://app:443/index.html', 404],
    ['POST', 'kiosk://app/index.html', 405],
    ['HEAD', 'kiosk://app/index.html', 405],
  ])('answers %s %s with %i, empty and under the policy', async (method, url, status) => {
    const answer = await shell.probe('fetch', url, method);
    expect(answer).toMatchObject({ status, body: '' });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });
});
