import type { GuardLog } from './guard-log.ts';
import { schemeOf } from './guard-log.ts';
import type { ElectronApi, KioskSession } from './electron-api.ts';
import type { PageFiles } from './page-files.ts';
import { ownPath, servePage } from './page-server.ts';
import { isGranted, permissions } from './permissions.ts';
import { pagePartition, pageScheme } from './policy.ts';

/** Chromium's own number for "refused" (net_error_list.h). */
const certificateRefused = -2;

/**
 * The page's session: in memory, serving the built page and nothing else.
 * @param files what the page is made of
 */
export function openPageSession(
  session: ElectronApi['session'],
  files: PageFiles,
  log: GuardLog,
): KioskSession {
  const own = session.fromPartition(pagePartition);
  own.protocol.handle(pageScheme, (request) => servePage(files, request));
  shutSession(own, log, (url) => ownPath(url) !== null);
  // Nothing of ours uses it; a page that got into it would find it as shut.
  shutSession(session.defaultSession, log, () => false);
  return own;
}

/**
 * Takes from a session whatever a browser grants: network, permissions, devices, downloads, dictionaries.
 * @param isOwn whether a URL is one of the page's
 */
export function shutSession(own: KioskSession, log: GuardLog, isOwn: (url: string) => boolean): void {
  own.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isOwn(details.url);
    if (cancel) log('request', schemeOf(details.url));
    answer({ cancel });
  });
  own.setCertificateVerifyProc((_request, answer) => answer(certificateRefused));
  own.setSpellCheckerEnabled(false);

  own.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  own.setPermissionRequestHandler((_contents, permission, answer) => {
    log('permission', Object.hasOwn(permissions, permission) ? permission : 'unlisted');
    answer(isGranted(permission));
  });
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  own.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));

  own.on('will-download', (event) => {
    event.preventDefault();
    log('download', 'download');
  });
  // Without a listener Electron takes the first device that is there.
  own.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  own.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  own.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  own.on('select-webauthn-account', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  own.on('select-webauthn-authenticator', (event, choose) => {
    event.preventDefault();
    choose();
  });
  own.on('file-system-access-restricted', (event, _details, decide) => {
    event.preventDefault();
    decide('deny');
  });
}
