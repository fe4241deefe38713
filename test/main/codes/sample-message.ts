import type { OneTimeMessage } from '../../../src/main/recovery/ports.ts';

/** A code to a mobile of nobody (Arcep's range for fiction). */
export const mobileMessage: OneTimeMessage = {
  channel: 'mobile',
  to: '+33639980142',
  code: '482913',
  language: 'fr',
  purpose: 'proof',
  lifetime: 600_000,
};

export const mailMessage: OneTimeMessage = { ...mobileMessage, channel: 'mail', to: 'zoe@home.example' };
