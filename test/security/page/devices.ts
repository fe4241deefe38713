/** Something of the machine or of the person that a page may ask a browser for. */
export interface DeviceAttack {
  readonly attack: string;
  /** Source text of an async function that returns what it got. */
  readonly asks: string;
  /** Name of what was thrown. */
  readonly refused: string;
}

export const devices: readonly DeviceAttack[] = (
  [
    ['reading the clipboard', 'return navigator.clipboard.readText()', 'NotAllowedError'],
    ['reading pictures from the clipboard', 'return navigator.clipboard.read()', 'NotAllowedError'],
    ['writing to the clipboard', `return navigator.clipboard.writeText('left')`, 'NotAllowedError'],
    [
      'the place',
      `return new Promise((got, refused) => navigator.geolocation.getCurrentPosition(got, ({ code }) => refused({ name: 'PERMISSION_DENIED ' + code })))`,
      'PERMISSION_DENIED 1',
    ],
    ['the screen', 'return navigator.mediaDevices.getDisplayMedia()', 'NotAllowedError'],
    ['USB', 'return navigator.usb.requestDevice({ filters: [] })', 'SecurityError'],
    ['HID', 'return navigator.hid.requestDevice({ filters: [] })', 'SecurityError'],
    ['a serial port', 'return navigator.serial.requestPort()', 'SecurityError'],
    ['MIDI', 'return navigator.requestMIDIAccess()', 'SecurityError'],
    ['full screen', 'return document.documentElement.requestFullscreen()', 'TypeError'],
    ['a wake lock', `return navigator.wakeLock.request('screen')`, 'NotAllowedError'],
    ['the screens', 'return window.getScreenDetails()', 'NotAllowedError'],
    ['the fonts installed', 'return window.queryLocalFonts()', 'SecurityError'],
    [
      'a passkey',
      `return navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } })`,
      'NotAllowedError',
    ],
    [
      'a payment',
      `return new PaymentRequest([{ supportedMethods: 'https://demo.example/pay' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).show()`,
      'SecurityError',
    ],
    ['a file to open', 'return showOpenFilePicker()', 'ReferenceError'],
    ['a file to save', 'return showSaveFilePicker()', 'ReferenceError'],
    ['a folder', 'return showDirectoryPicker()', 'ReferenceError'],
  ] as const
).map(([attack, asks, refused]) => ({ attack, asks, refused }));
