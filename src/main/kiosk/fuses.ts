/** Every fuse of Electron's fuse wire, version 1, in the order of the wire. */
export const fuseNames = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers',
] as const;
export type FuseName = (typeof fuseNames)[number];

/**
 * How the shipped binary is burnt (docs/tutorial/fuses.md of Electron); packaging flips them and requires that the binary
 * has no further one. `inherit` leaves Electron's own default.
 */
export const fuses: Readonly<Record<FuseName, boolean | 'inherit'>> = {
  RunAsNode: false, // ELECTRON_RUN_AS_NODE would turn the kiosk into a Node prompt
  EnableCookieEncryption: false, // there are no cookies, and on Linux it would need a keyring
  EnableNodeOptionsEnvironmentVariable: false, // NODE_OPTIONS loads foreign code
  EnableNodeCliInspectArguments: false, // --inspect and SIGUSR1 open a debugger
  EnableEmbeddedAsarIntegrityValidation: true, // an edited archive does not start (Windows and macOS)
  OnlyLoadAppFromAsar: true, // a folder beside the archive is not preferred to it
  LoadBrowserProcessSpecificV8Snapshot: false, // we ship no snapshot of our own
  GrantFileProtocolExtraPrivileges: false, // the page does not come from file:
  WasmTrapHandlers: 'inherit', // V8's own choice
};
