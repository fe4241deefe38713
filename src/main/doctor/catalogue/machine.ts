import type { CatalogueRow } from './row.ts';

/** Findings about the kiosk itself: its files, its secrets, its clock, the mail server. */
export const machineFindings = {
  'configuration-good': { severity: 'good', what: 'The configuration has no fault.', remedy: '' },
  'configuration-fault': {
    severity: 'broken',
    what: 'The configuration cannot be used: <fault>.',
    remedy: '<advice>',
  },
  'configuration-warning': {
    severity: 'warning',
    what: '<fault>.',
    remedy: '<advice>',
  },
  'activation-without-proof': {
    severity: 'warning',
    what: 'Whoever knows a number and a birth date becomes the owner of an account that was never activated (<who>), as `activation.withoutProof` allows.',
    remedy:
      'Hand out activation codes or vouchers, and write thresholds of 1 or more under `proofs: activation`.',
  },
  'configuration-writable': {
    severity: 'broken',
    what: '<about> may be changed by somebody other than root (owner <owner>, mode <mode>): the kiosk does not take it, and no secret is used with it here.',
    remedy: 'As root: chown root:root <about> && chmod go-w <about>',
  },
  'configuration-writable-in-trial': {
    severity: 'warning',
    what: '<about> may be changed by everybody on this machine (mode <mode>); with `stage: production` the kiosk would not take it.',
    remedy: 'As root: chown root:root <about> && chmod go-w <about>',
  },
  'data-folder-good': { severity: 'good', what: 'The data folder belongs to its user alone.', remedy: '' },
  'data-folder-absent': {
    severity: 'warning',
    what: 'There is no data folder yet; the kiosk makes it when it starts, if it may.',
    remedy: 'install -d -m 700 -o loquet <about>   (loquet: the user that the kiosk runs as)',
  },
  'data-folder-open': {
    severity: 'warning',
    what: 'The data folder is open to others (mode <mode>): the journal and mails that wait are in it.',
    remedy: 'chmod 700 <about>',
  },
  'secret-good': { severity: 'good', what: 'The secret is there.', remedy: '' },
  'secrets-own': {
    severity: 'not-checked',
    what: 'With `secrets: own` the kiosk makes its keys when it first starts; they are not looked at, because looking would make them.',
    remedy: 'Nothing to do for a trial; `secrets: file`, `systemd` or `vault` for a real kiosk.',
  },
  'secret-absent': {
    severity: 'broken',
    what: 'The secret <about> is not stored.',
    remedy: 'Store it where the configuration says (`secrets:`); README, "Your own directory", says how.',
  },
  'secret-locked': {
    severity: 'broken',
    what: 'The vault is locked: whether it holds <about> cannot be seen.',
    remedy:
      'Unlock it for the user of the kiosk, by a sign-in with a password or by pam_gnome_keyring; then run this again.',
  },
  'secret-unreadable': {
    severity: 'broken',
    what: 'The secret <about> <why>',
    remedy: 'See what the sentence says; `loquet doctor` is to be run as the user of the kiosk.',
  },
  'record-key-malformed': {
    severity: 'broken',
    what: 'The secret record-key has a line that is no key (line <line>: <problem>).',
    remedy:
      'One key a line, the current one first: id:base64 of 32 octets or more (`openssl rand -base64 32`).',
  },
  'kiosk-clock-good': { severity: 'good', what: 'The year on this machine is possible.', remedy: '' },
  'kiosk-clock-wrong': {
    severity: 'broken',
    what: 'This machine believes that it is <now>: certificates, one-time codes and the journal all depend on it.',
    remedy: 'timedatectl set-ntp true   (or chronyc makestep); then check the battery of the board.',
  },
  'mail-good': {
    severity: 'good',
    what: 'The mail server takes the connection and the sign-in; its certificates hold for <days> more days. No mail was sent.',
    remedy: '',
  },
  'mail-sent': {
    severity: 'good',
    what: 'The mail server has taken a test mail to <to>; its certificates hold for <days> more days.',
    remedy: '',
  },
  'mail-certificate-expires': {
    severity: 'warning',
    what: 'A certificate of the mail server, or one above it, expires in <days> days; after that no confirmation leaves.',
    remedy:
      'Have it renewed before. Which one: openssl s_client -connect <host>:<port> -starttls smtp -showcerts </dev/null',
  },
  'mail-off': {
    severity: 'good',
    what: 'No mail leaves this kiosk, as configured.',
    remedy: '',
  },
  'mail-unreachable': {
    severity: 'broken',
    what: 'The mail server cannot be reached (<cause>).',
    remedy: 'Check `mail.host` and `mail.port`, and the firewall between: nc -vz <host> <port>',
  },
  'mail-tls': {
    severity: 'broken',
    what: 'The mail server’s certificate does not hold, or it offers no TLS (<cause>).',
    remedy:
      'Put the authority that signed it into `mail.ca`; look at it with: openssl s_client -connect <host>:<port> -starttls smtp',
  },
  'mail-sign-in-refused': {
    severity: 'broken',
    what: 'The mail server refuses the sign-in of `mail.user` (<cause>).',
    remedy: 'Store the right password as the secret `mail`, or correct `mail.user`.',
  },
  'mail-refused': {
    severity: 'broken',
    what: 'The mail server refuses (<cause>).',
    remedy: 'Its log says why; `mail.from` must be an address for which this kiosk may send.',
  },
  'sms-good': {
    severity: 'good',
    what: 'The SMS gateway takes the connection. Nothing was sent.',
    remedy: '',
  },
  'sms-off': {
    severity: 'good',
    what: 'No code leaves this machine for a mobile, as configured.',
    remedy: '',
  },
  'sms-by-mail': {
    severity: 'good',
    what: 'Codes reach a mobile by mails to the operator: see the mail server.',
    remedy: '',
  },
  'sms-unreachable': {
    severity: 'broken',
    what: 'The SMS gateway cannot be reached (<cause>): nobody is sent a code to their mobile.',
    remedy: 'Check `sms.gateway.url`, and the firewall between: nc -vz <host> <port>',
  },
  'sms-tls': {
    severity: 'broken',
    what: 'The SMS gateway’s certificate does not hold, or it offers no TLS (<cause>).',
    remedy:
      'Put the authority that signed it into `sms.gateway.ca`; look at it with: openssl s_client -connect <host>:<port>',
  },
} as const satisfies Record<string, CatalogueRow>;
