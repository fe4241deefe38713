import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/contract/languages.ts';
import { demoConfiguration, demoSource } from '../../../src/main/config/demo.ts';
import { readNamedFiles } from '../../../src/main/config/named-files.ts';
import { parseConfiguration } from '../../../src/main/config/parse.ts';

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));

const inEachLanguage = Object.fromEntries(
  languages.map((language) => [language, expect.stringMatching(/^# /u)]),
);

describe('the demo’s configuration', () => {
  it('is one without a fault, and so are the files that it names', async () => {
    const files = await readNamedFiles(demoConfiguration(resources));
    expect(files).toMatchObject({
      ok: true,
      value: { houseRules: inEachLanguage, privacyNotice: inEachLanguage },
    });
  });

  it('can never be taken for a production', () => {
    const parsed = parseConfiguration(demoSource.replace('stage: trial', 'stage: production'));
    expect(parsed.ok ? [] : parsed.failure.map(({ key }) => key)).toEqual([
      'directory.kind',
      'mail',
      'sms',
      'secrets.from',
    ]);
  });
});
