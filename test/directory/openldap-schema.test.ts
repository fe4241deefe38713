import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resourceFolder } from './lab/slapd-configuration.ts';
import { slapdMissing } from './lab/slapd.ts';

const slaptest = '/usr/sbin/slaptest';
const missing = slapdMissing ?? (existsSync(slaptest) ? null : 'slaptest is not installed');

/** Every definition in an LDIF of cn=config, in one spelling. */
function definitions(ldif: string): readonly string[] {
  return ldif
    .replaceAll('\n ', '')
    .split('\n')
    .filter((line) => /^olc(?:AttributeTypes|ObjectClasses|ObjectIdentifier):/u.test(line))
    .map((line) =>
      line
        .replace(/\{\d+\}(?=\(|loquet)/u, '')
        .replaceAll(/\s+/gu, ' ')
        .replace(/ \)$/u, ')'),
    )
    .toSorted();
}

describe.skipIf(missing !== null)(`the schema for slapd.conf ${missing ?? ''}`, () => {
  it('defines what the schema for cn=config defines', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'loquet-schema-'));
    try {
      const converted = path.join(folder, 'converted');
      mkdirSync(converted);
      const schema = path.join(resourceFolder, 'openldap-loquet.schema');
      const configuration = path.join(folder, 'slapd.conf');
      writeFileSync(configuration, `include /etc/ldap/schema/core.schema\ninclude ${schema}\n`);
      execFileSync(slaptest, ['-f', configuration, '-F', converted], { stdio: 'pipe' });
      const schemas = path.join(converted, 'cn=config/cn=schema');
      const ours = readdirSync(schemas).find((name) => name.includes('loquet'));
      const fromConf = definitions(readFileSync(path.join(schemas, ours ?? ''), 'utf8'));
      const fromLdif = definitions(readFileSync(path.join(resourceFolder, 'openldap-loquet.ldif'), 'utf8'));
      expect(fromConf).toHaveLength(7);
      expect(fromConf).toEqual(fromLdif);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
