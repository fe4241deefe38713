import type { Session } from 'electron';
import type { KioskSession } from '../../../../src/main/kiosk/electron-api.ts';
import { Events } from './events.ts';

/** The handlers that were installed in a session, as Electron keeps them. */
export class FakeSession implements KioskSession {
  readonly events = new Events();
  readonly on = this.events.as<Session['on']>('on');
  readonly partition: string;
  cleared: string[] = [];
  spellChecker = true;
  serve: Parameters<Electron.Protocol['handle']>[1] | null = null;
  request: Parameters<Electron.WebRequest['onBeforeRequest']>[0] = null;
  certificate: Parameters<Session['setCertificateVerifyProc']>[0] = null;
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  device: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  displayMedia: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null;
  pairing: Parameters<Session['setBluetoothPairingHandler']>[0] = null;

  readonly protocol: KioskSession['protocol'] = {
    handle: (scheme, handler) => {
      if (scheme === 'kiosk') this.serve = handler;
    },
  };
  readonly webRequest: KioskSession['webRequest'] = {
    onBeforeRequest: (...given: unknown[]) => {
      this.request = given.at(-1) as Parameters<Electron.WebRequest['onBeforeRequest']>[0];
    },
  };

  constructor(partition: string) {
    this.partition = partition;
  }
  async clearAuthCache(): Promise<void> {
    this.cleared.push('auth');
  }
  async clearCache(): Promise<void> {
    this.cleared.push('cache');
  }
  async clearData(): Promise<void> {
    this.cleared.push('data');
  }
  setBluetoothPairingHandler(handler: FakeSession['pairing']): void {
    this.pairing = handler;
  }
  setCertificateVerifyProc(proc: FakeSession['certificate']): void {
    this.certificate = proc;
  }
  setDevicePermissionHandler(handler: FakeSession['device']): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: FakeSession['displayMedia']): void {
    this.displayMedia = handler;
  }
  setPermissionCheckHandler(handler: FakeSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
}
