import { forgedFields, oddValues, wrongOrder, type BridgeAttack } from './bridge/attacks.ts';
import { everywhere, misworded, takenAt } from './bridge/operations.ts';
import { channelsThatAreNone, notInThePage, tampering } from './bridge/tampering.ts';
import type { PageAttack } from './page/attack.ts';
import { asCode } from './page/code-attacks.ts';
import { devices } from './page/devices.ts';
import { leftovers } from './page/leftovers.ts';
import { overTheNetwork } from './page/network-attacks.ts';
import { waysOut } from './page/ways-out.ts';

/** The page of all attacks that the tests try, and of what came back: made from the very tables that they run. */
export function attackList(): string {
  return `# Attacks tried

Made from the tables of \`test/security\` by \`node test/security/write-attack-list.ts\`; a test compares. Every row is run by
\`npm test\` in a real Chromium, on the built page behind the built preload: what a row says came back is what the test asserts.
The page is assumed to run somebody else's code.

The preview host stands in for Electron here: the same page, headers, gate, switches and Blink features. What only
Electron does (its own window, menus, keys, permission handlers) is in SECURITY.md.

## Over the bridge

Each leaves the step, the notice and the directory as they were, and a line \`gate.refused\` in the journal (many of a kind
are one line with their number). Refusals: \`malformed\` by the schema, \`too-large\` by weight, depth or kind of value,
\`wrong-state\` by the step at which the visit stands, \`throws\` does not even leave the page.

${overTheBridge()}

### Every operation at every step

At each step every operation that the step does not take was said in order, and came back as \`wrong-state\`; every one that it
takes was said in each of these ways, and came back as \`malformed\` (\`too-large\` for 10,000 characters):
${[...new Set(misworded('identify').map(({ attack }) => attack.replace(/ (number|birthDate|voucher)$/u, ' a field')))].join('; ')}.
Without a browser, on the composed kiosk and the demo's directory, from a visit that was walked to the step.

| step | takes, besides ${everywhere.map(code).join(', ')} |
| --- | --- |
${Object.entries(takenAt)
  .map(
    ([step, operations]) =>
      `| ${step} | ${operations.length === 0 ? 'nothing' : operations.map(code).join(', ')} |`,
  )
  .join('\n')}

### The bridge itself

Each of these ends in a \`TypeError\`, and the bridge is as it was:

${tampering.map(([attack, source]) => `- ${attack}: ${code(source)}`).join('\n')}

The page has none of ${notInThePage.map(code).join(', ')}. Called beneath the bridge with the channels
${channelsThatAreNone.map((channel) => code(channel === '' ? "''" : channel)).join(', ')}, main answers
\`unknown-operation\`. From a frame it answers \`not-our-page\`; a window that the page opens is closed before it can say anything.

### Floods and races

| attack | what came back |
| --- | --- |
${floods.map(([attack, back]) => `| ${attack} | ${back} |`).join('\n')}

### Looking for secrets

Every answer and every view of a whole journey is searched, with wrong numbers, dates, answers and passwords on the way; on
the demo's directory and on an OpenLDAP that is killed in the middle. None holds the joker's answer, the mail address (but for
its mask), the old or the new password, a hash, a salt, the record, the entry's UUID or DN, the service account, a key, the
server's address or its words. Before the proof none holds the login, a name or the birth date either.

## In the page

"Without" is what the same words do in the same page and browser when headers, guards and switches are taken away: it shows
that the attack is one. A dash: the browser itself refuses, or there is nothing to compare.

### Over the network

Nothing arrives at a server on loopback that listens for TCP and UDP: not even a connection.

${inThePage(overTheNetwork)}

### Text as code

${inThePage(asCode)}

### Ways out of the window

"Stayed": the document is the one that it was. "Came back": it was left, and the guard loaded the kiosk anew. In no case did
another window stay open, or anything arrive outside.

| attack | tried as | afterwards | without |
| --- | --- | --- | --- |
${waysOut.map(({ attack, does, afterwards, otherwise }) => `| ${attack} | ${code(does)} | ${afterwards} | ${otherwise ?? '-'} |`).join('\n')}

### The machine and its devices

With a fresh press by the person, and with clipboard, place, MIDI and fonts granted by the browser beforehand.

| asked for | asked as | came back |
| --- | --- | --- |
${devices.map(({ attack, asks, refused }) => `| ${attack} | ${code(asks)} | \`${refused}\` |`).join('\n')}

A field for files opens no dialog in the preview; the drop of a link and the menu of a long press are prevented.

### Left behind for the next visitor

Nothing of this is found by the page of the next visit: something ${leftovers.map(([what]) => what).join(', ')}. Nor does
history lead back to the old document, a frame or a timer of it live on, a \`beforeunload\` keep it, or a loop without end.
`;
}

const floods: readonly (readonly [string, string])[] = [
  ['2,000 choices at once', 'one step forward; the rest `wrong-state` and `too-fast`'],
  ['2,000 messages of 8 kB at once', '2,000 times `malformed`, two lines in the journal'],
  ['20 messages of 1 MB at once', '20 times `too-large`'],
  [
    'drumming on while the visit is ended',
    'the next visitor’s page waits for its turn and comes up; they recover their password',
  ],
  ['two people identified at once', 'the first is looked up, the second `busy`'],
  ['20 answers at once', 'one is compared and counted, 19 `busy`'],
  ['two passwords at once', 'one write; its password is in force, the other is not'],
  ['a password and then the end of the visit', '`busy`: the write is finished'],
  ['the end of the visit and then a password', '`wrong-state`: nothing is written'],
  ['a person and then the end of the visit', 'the late outcome reaches nobody'],
  ['25 staff passwords at once', 'one reaches the directory; the kiosk stays shut'],
];

function overTheBridge(): string {
  const steps = new Set([...Object.keys(wrongOrder), ...Object.keys(forgedFields)]);
  const rows = [...steps].flatMap((step) => {
    const at = (table: Readonly<Record<string, readonly BridgeAttack[]>>): readonly BridgeAttack[] =>
      table[step] ?? [];
    return [...at(wrongOrder), ...at(forgedFields), ...(step === 'joker' ? oddValues : [])].map(
      ({ attack, says, refused }) => `| ${step} | ${attack} | ${code(says)} | \`${refused}\` |`,
    );
  });
  return ['| step | attack | said as | came back |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function inThePage(attacks: readonly PageAttack[]): string {
  const rows = attacks.map(
    ({ attack, does, refused, otherwise }) =>
      `| ${attack} | ${code(does)} | ${refused === 'nothing' ? 'nothing happens' : `\`${refused}\``} | ${otherwise ?? '-'} |`,
  );
  return ['| attack | tried as | came back | without |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function code(source: string): string {
  const cell = source.replaceAll('|', String.raw`\|`);
  return cell.includes('`') ? `\`\` ${cell} \`\`` : `\`${cell}\``;
}
