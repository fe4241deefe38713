/** Every language that the kiosk speaks; adding one is a line here and a catalogue in each of renderer/messages and main/mail. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
