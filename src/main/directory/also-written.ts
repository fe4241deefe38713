/**
 * What a campus may have written together with a password. `smbk5pwd`: the overlay of that name does it, so that nothing
 * is written by the kiosk.
 */
export const alsoWritten = ['shadowLastChange', 'sambaNTPassword', 'smbk5pwd'] as const;
export type AlsoWritten = (typeof alsoWritten)[number];
