import type { Session } from 'electron';

type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;

/** Every permission that a page can ask Electron for. */
export type Permission = Parameters<PermissionCheck>[1];

/** A permission that Electron adds is a compile error until it is decided here; at run time, what is not listed is refused. */
export const permissions: Readonly<Record<Permission, false>> = {
  ar: false, // no headset
  'automatic-fullscreen': false, // the window's size is main's
  'background-fetch': false, // no network
  'background-sync': false, // nothing outlives the visit
  'captured-surface-control': false, // nothing is captured
  'clipboard-read': false, // what the last person copied
  'clipboard-sanitized-write': false, // nothing is left for the next person
  'deprecated-sync-clipboard-read': false, // as clipboard-read
  'display-capture': false, // no picture of the screen
  fileSystem: false, // no disk
  fullscreen: false, // the window's size is main's
  geolocation: false, // a kiosk knows where it stands
  'geolocation-approximate': false, // as above
  'hand-tracking': false, // no headset
  hid: false, // no device
  'idle-detection': false, // main keeps the time
  keyboardLock: false, // would swallow the system's own keys
  'local-fonts': false, // the page brings its font; a list of fonts is a fingerprint
  'local-network': false, // no network
  'local-network-access': false, // no network
  'loopback-network': false, // no network, not even to this machine
  media: false, // no camera, no microphone
  mediaKeySystem: false, // no protected media
  midi: false, // no device
  midiSysex: false, // no device
  nfc: false, // no device
  notifications: false, // no native window
  openExternal: false, // no other program: mailto:, tel: and the like
  'payment-handler': false, // nothing to pay
  'periodic-background-sync': false, // nothing outlives the visit
  'persistent-storage': false, // nothing outlives the visit
  pointerLock: false, // the pointer stays the person's
  'screen-wake-lock': false, // sleep is the operating system's
  sensors: false, // no device
  serial: false, // no device
  'smart-card': false, // no device
  'speaker-selection': false, // no list of devices
  'storage-access': false, // no other origin
  'system-wake-lock': false, // sleep is the operating system's
  'top-level-storage-access': false, // no other origin
  unknown: false, // what is unknown is refused
  usb: false, // no device
  vr: false, // no headset
  'web-app-installation': false, // no other program
  'web-printing': false, // no printer
  'window-management': false, // displays are main's
};

/** Whether a permission is granted. An unlisted one is not. */
export function isGranted(permission: string): boolean {
  return Object.hasOwn(permissions, permission) && permissions[permission as Permission];
}
