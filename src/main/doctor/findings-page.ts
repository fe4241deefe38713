import { accountFindings } from './catalogue/account.ts';
import { catalogue } from './catalogue/catalogue.ts';
import type { FindingId } from './catalogue/catalogue.ts';
import { machineFindings } from './catalogue/machine.ts';
import { policyFindings } from './catalogue/policy.ts';
import { recordFindings } from './catalogue/record.ts';
import { serverFindings } from './catalogue/servers.ts';
import { remedies } from './remedies/remedies.ts';
import type { DirectoryKind } from '../directory/dialects/dialect.ts';

const chapters = [
  ['The machine', machineFindings],
  ['The servers and the sign-in', serverFindings],
  ['The rights of the service account', accountFindings],
  ['The records', recordFindings],
  ['Passwords and their policy', policyFindings],
] as const;

const names: Readonly<Record<DirectoryKind, string>> = {
  openldap: 'OpenLDAP',
  'active-directory': 'Active Directory',
  '389': '389 Directory Server',
  freeipa: 'FreeIPA',
};

const introduction = `# \`loquet doctor\`: every finding, and how it is mended

Written by \`npm run -s docs:doctor\` out of the catalogue in \`src/main/doctor\`; a test compares the two.

    npm run -s loquet -- doctor [--config FILE] [--data DIR]
        [--person ID [--kind student|ine|staff|uid] [--person-password FILE]] [--mail-to ADDRESS] [--json]

Run it as the user of the kiosk, who can read its secrets. It exits with 0 when all is good, 1 with warnings, 2 when something is
broken. What could not be checked says so and counts for neither. With \`--json\` it prints one object, whose ids and severities are
stable: \`{ "version": 1, "outcome": "good|warnings|broken", "checks": [{ "title", "findings": [{ "id", "severity", "about",
"what", "remedy" }] }] }\`. No person's name, number or DN is in it.

**It changes nothing.** Rights are tried, not written:

- \`--person ID\` names somebody on whose entry the rights to read and to write are looked at. Without it anybody's entry is read, and
  no write is tried.
- On OpenLDAP a write is sent with slapd's No-Op control, critical: slapd checks access control, policy and schema, and then does
  nothing; a server that does not know the control refuses. The doctor tries no attribute by an add that the database may never
  have held: back-mdb (2.5.13) has a fault there.
- \`--person-password FILE\` holds that person's password, and nothing else. With it the doctor signs in as them once, which counts
  as a sign-in, and tries whether people can see or change records. Only anonymous readers are tried without it.
- \`--mail-to\` sends one mail that says what it is. Without it the connection, TLS and the sign-in are tried.
- A refused sign-in of the service account is not repeated on the next server: it would count towards a lock.

A lookup that takes 100 times as long as the reading of one entry is told as not indexed. Among a few thousand people a lookup without
an index is faster than that, and does no harm yet.

\`<name>\` stands for a fact of the installation.
`;

/** The page of the documentation: every finding with its meaning and its remedies, in Markdown. */
export function findingsPage(): string {
  return [
    introduction,
    '## In every chapter\n',
    entry('not-checked'),
    ...chapters.flatMap(([title, rows]) => [
      `## ${title}\n`,
      ...(Object.keys(rows) as FindingId[]).flatMap((id) =>
        catalogue[id].severity === 'good' ? [] : [entry(id)],
      ),
    ]),
    '## What is told as good\n',
    ...(Object.keys(catalogue) as FindingId[]).flatMap((id) =>
      catalogue[id].severity === 'good' ? [`- \`${id}\`: ${code(catalogue[id].what)}`] : [],
    ),
    '',
  ].join('\n');
}

function entry(id: FindingId): string {
  const { severity, what, remedy } = catalogue[id];
  const exact = (Object.keys(names) as DirectoryKind[]).flatMap((kind) => {
    const own = remedies[kind][id];
    return own === undefined ? [] : [`${names[kind]}:\n\n${indented(own)}\n`];
  });
  return [`### ${id} (${severity})\n`, `${code(what)}\n`, `${code(remedy)}\n`, ...exact].join('\n');
}

/** `<fact>` would be taken for HTML. */
function code(sentence: string): string {
  return sentence
    .replaceAll(/<([a-zA-Z]+)>/gu, '`<$1>`')
    .replaceAll('``<', '`<')
    .replaceAll('>``', '>`');
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}
