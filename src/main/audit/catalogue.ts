import type { AuditEventName } from '../recovery/audit-event.ts';
import { subjectFields } from './subject.ts';

/** What an event means, for who reads the journal. */
export interface CatalogueRow {
  readonly level: 'info' | 'attention' | 'fault';
  readonly sentence: string;
  /** Its fields besides sequence number, time and hashes. */
  readonly fields: readonly string[];
}

const faulty = ['fault', 'resultCode', 'cause', 'server', 'asked'] as const;
const refused = [...faulty, 'reference'] as const;

/** Every event that the journal can hold; one missing here does not compile. */
export const catalogue: Readonly<Record<AuditEventName, CatalogueRow>> = {
  'journal.opened': {
    level: 'info',
    sentence: 'A new journal begins here.',
    fields: ['journal'],
  },
  'kiosk.started': {
    level: 'info',
    sentence: 'The kiosk is in service; `configuration` is the SHA-256 of its configuration file, or `demo`.',
    fields: ['version', 'host', 'configuration'],
  },
  'kiosk.stopped': { level: 'info', sentence: 'The kiosk was stopped.', fields: ['reason'] },
  'kiosk.out-of-order': {
    level: 'fault',
    sentence: 'The kiosk shows "out of order" with this reference.',
    fields: ['reference', 'cause', 'secret', 'failure'],
  },
  'kiosk.renderer-gone': {
    level: 'attention',
    sentence: 'The page crashed or hung; the visit was forgotten and the page made anew.',
    fields: ['reason'],
  },
  'kiosk.guard': {
    level: 'attention',
    sentence: 'Something tried to leave the page, and was stopped.',
    fields: ['guard', 'what'],
  },
  'gate.refused': {
    level: 'attention',
    sentence:
      'Messages of the page were refused. The page as built does not send such messages: `count` of them in ten seconds.',
    fields: ['failure', 'operation', 'reference', 'count'],
  },
  'visit.started': { level: 'info', sentence: 'Somebody began.', fields: ['visit'] },
  'visit.ended': {
    level: 'info',
    sentence: 'The visit is over and forgotten.',
    fields: ['visit', 'reason'],
  },
  'identify.started': {
    level: 'info',
    sentence: 'A number and a birth date were given.',
    fields: ['visit', 'kind'],
  },
  'identify.completed': {
    level: 'info',
    sentence:
      'What came of it; `ending`: why the visit ended although both were right. The person at the kiosk is not told an unknown number from a wrong birth date.',
    fields: ['visit', 'subject', 'outcome', 'ending', ...refused],
  },
  'proof.started': {
    level: 'info',
    sentence: 'A proof was given; it is counted before it is compared.',
    fields: ['visit', 'subject', 'proof'],
  },
  'proof.completed': {
    level: 'info',
    sentence: 'What came of it; `ending`: why the visit ended although it was right.',
    fields: ['visit', 'subject', 'proof', 'outcome', 'ending', ...refused],
  },
  'code.sent': {
    level: 'info',
    sentence:
      'A one-time code was to leave, at once. `purpose`: for this visit, or to show that an address or number is theirs. `recipient`: it was refused for good; `too-many`: enough were sent lately.',
    fields: ['visit', 'subject', 'channel', 'purpose', 'outcome', ...refused],
  },
  'login.shown': {
    level: 'info',
    sentence: 'Somebody who was proved right was told their login.',
    fields: ['visit', 'subject'],
  },
  'activation.started': {
    level: 'info',
    sentence:
      'The recovery details of an activation are in the person’s record; the first password comes next.',
    fields: ['visit', 'subject'],
  },
  'activation.without-proof': {
    level: 'attention',
    sentence:
      'An account is being activated on a number and a birth date alone, as the configuration allows.',
    fields: ['visit', 'subject'],
  },
  'activation.completed': {
    level: 'info',
    sentence:
      'The account has its first password. `recorded`: whether the person’s record says so; `marked`: whether the directory does, where it is to.',
    fields: ['visit', 'subject', 'recorded', 'marked'],
  },
  'detail.changed': {
    level: 'info',
    sentence:
      'Somebody changed or removed one of their own recovery details. `proved`: a code that was sent to that address or number came back. `wrong`: an authenticator did not show what its seed gives.',
    fields: ['visit', 'subject', 'detail', 'outcome', 'proved', ...refused],
  },
  'sign-in.completed': {
    level: 'info',
    sentence:
      'A login and a password were given. `spared`: not put to the directory, which would have locked the account; `unusable`: right, and the account cannot be used, for `reason`.',
    fields: ['visit', 'for', 'subject', 'outcome', 'reason', ...refused],
  },
  'reception.second-factor': {
    level: 'info',
    sentence: 'A member of the reception gave the code of their authenticator.',
    fields: ['visit', 'staff', 'outcome', ...refused],
  },
  'reception.searched': {
    level: 'info',
    sentence: 'The reception looked for somebody. The text is not kept.',
    fields: ['visit', 'staff', 'outcome', 'found', ...refused],
  },
  'reception.looked-at': {
    level: 'info',
    sentence: 'The reception asked for what to compare with this person’s card.',
    fields: ['visit', 'staff', 'subject'],
  },
  'reception.not-shown': {
    level: 'info',
    sentence: 'It could not be had: nothing of this person was shown.',
    fields: ['visit', 'staff', 'subject', ...refused],
  },
  'voucher.issued': {
    level: 'info',
    sentence:
      'The reception checked a card and gave out a code for this person, good for `minutes`. `confirmer`: who confirmed it, where two were needed.',
    fields: ['visit', 'staff', 'confirmer', 'subject', 'checked', 'minutes', 'kioskGroup'],
  },
  'voucher.refused': {
    level: 'attention',
    sentence:
      'The reception was given no code for this person. `quota`: this member has issued enough for now; `same-person`: nobody vouches for themself; `privileged`: the account never recovers at a kiosk.',
    fields: ['visit', 'staff', 'subject', 'why', ...refused],
  },
  'voucher.used': {
    level: 'info',
    sentence: 'A code of the reception was used, and is gone; `issuer`: who had given it out.',
    fields: ['visit', 'subject', 'issuer'],
  },
  'account.unlocked': {
    level: 'info',
    sentence:
      'The reception checked a card and asked to lift a lock by failures. `refused`: it was their own account.',
    fields: ['visit', 'staff', 'subject', 'checked', 'outcome', ...refused],
  },
  'write.started': {
    level: 'info',
    sentence: 'A new password is about to be written. On the disk before anything is sent.',
    fields: ['visit', 'write', 'subject'],
  },
  'write.completed': {
    level: 'info',
    sentence:
      'What came of it. `unknown`: it was sent and no answer came, so the old or the new password is in force.',
    fields: ['visit', 'write', 'subject', 'outcome', 'rule', 'ending', ...refused, 'verified', 'remembered'],
  },
  'write.incomplete': {
    level: 'fault',
    sentence:
      'The password is in force, and nothing of what `directory.alsoWrite` names was written with it: other services still take the old one. docs/directories/more-than-a-password.md says how it is mended.',
    fields: ['visit', 'write', 'subject', ...faulty],
  },
  'write.outcome-unknown': {
    level: 'attention',
    sentence:
      'Found at start: the kiosk stopped while this write was under way. The old or the new password is in force.',
    fields: ['write'],
  },
  'house-rules.accepted': {
    level: 'info',
    sentence:
      'The house rules were accepted; `recorded` says whether the person’s record could be changed too.',
    fields: ['visit', 'subject', 'version', 'sha256', 'language', 'recorded'],
  },
  'mail.queued': {
    level: 'info',
    sentence: 'A notice was put into the spool.',
    fields: ['notice', 'subject'],
  },
  'mail.delivered': {
    level: 'info',
    sentence: 'The mail server took the notice.',
    fields: ['notice', 'attempts'],
  },
  'mail.deferred': {
    level: 'attention',
    sentence: 'The notice could not be delivered yet; it stays in the spool.',
    fields: ['notice', 'attempts', 'cause'],
  },
  'mail.abandoned': {
    level: 'fault',
    sentence: 'The notice will not be delivered: refused for good, unreadable, or too old.',
    fields: ['notice', 'attempts', 'cause'],
  },
  'record.cleared': {
    level: 'attention',
    sentence:
      'IT staff took recovery details of this person away (`loquet recovery clear`). `nothing`: there were none; `fault`: whether they are gone is not known.',
    fields: ['subject', 'what', 'outcome', ...faulty],
  },
  'joker.imported': {
    level: 'info',
    sentence:
      'A question of an earlier portal is in the person’s record (`loquet import-jokers`). `form`: its answer came in clear, or as the digest that was kept there.',
    fields: ['subject', 'form'],
  },
  'activation-code.made': {
    level: 'info',
    sentence:
      'An activation code was made for this person, good for `days` (`loquet activation-codes`); an earlier one is gone.',
    fields: ['subject', 'days'],
  },
  'staff.signed-in': {
    level: 'attention',
    sentence: 'A member of the self-test group signed in to leave the kiosk.',
    fields: ['subject'],
  },
  'staff.refused': { level: 'attention', sentence: 'A staff sign-in was refused.', fields: ['cause'] },
  'internal.fault': {
    level: 'fault',
    sentence: 'A bug: please report it with this line.',
    fields: ['reference', 'where', 'kind'],
  },
};

/** docs/audit-events.md, whole. */
export function cataloguePage(): string {
  const rows = Object.entries(catalogue).map(
    ([event, { level, sentence, fields }]) =>
      `| \`${event}\` | ${level} | ${sentence} | ${fields.map((field) => `\`${field}\``).join(' ')} |`,
  );
  const listed = new Intl.ListFormat('en-GB').format(subjectFields.map((field) => `\`${field}\``));
  return `# Audit events

Generated from \`src/main/audit/catalogue.ts\`; \`npm run -s docs:audit\` writes it anew.

The journal is \`journal.jsonl\` in the data folder: one JSON object a line. Every line also has \`seq\` (from 1, without gaps),
\`at\` (ISO 8601, UTC), \`prev\` (the hash of the line before) and \`hash\` (SHA-256 over the line without it).
${listed} are people as an HMAC under the audit key: \`person:…\` for an entry of the directory,
\`unknown:…\` for a number that nobody bears. The same person has the same name in each of them. \`reference\` is what a person was
shown.

\`npm run -s loquet -- audit verify FILE\` finds a line that was edited, removed, added or moved. A chain alone cannot tell that
lines are missing from its very end: for that there is \`journal.head\` beside it, which vouches for the last durable line under
the audit key (\`audit verify FILE --key-file KEY\`). Who holds both the disk and the audit key can write a new journal.

| event | level | what happened | fields |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
