import { once } from 'node:events';
import { chownSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { labInstallation, type LabInstallation } from './lab-installation.ts';

let lab: LabInstallation;
beforeEach(async () => {
  lab = await labInstallation();
});
afterEach(() => lab.remove());

const commands = [
  ['recovery show', (person: string) => ['recovery', 'show', person]],
  ['recovery clear', (person: string) => ['recovery', 'clear', person, '--what', 'all']],
] as const;

describe.each(commands)('%s', (_, line) => {
  it.each([
    ['nobody is called like that', 'nemo', /^nemo: nobody is found by this/u],
    ['nobody has that number', 'student:20000000', /nobody is found by this/u],
    ['nothing is left of the name', ' ', /nobody is found by this/u],
    ['two people have that number', 'student:18009999', /this stands for more than one person/u],
  ])('exits with 1 where %s', async (__, person, words) => {
    const { exit, printed, complained } = await lab.loquet(...line(person));
    expect({ exit, printed }).toEqual({ exit: 1, printed: '' });
    expect(complained).toMatch(words);
    expect(lab.journal()).toEqual([]);
  });

  it.each(['ine:1809099991A', 'uid:adupont', 'ADUPONT', 'ine:1809 0999 91a'])(
    'finds one of two by what they alone have: %s',
    async (person) => {
      const { exit, printed } = await lab.loquet(...line(person));
      expect(exit).toBe(0);
      expect(printed).toMatch(/^adupont: /u);
    },
  );

  it('exits with 1 where the record was written by somebody else, and leaves it', async () => {
    const file = join(lab.data, 'directory.json');
    const uuid = lab.uuid('lmartin');
    lab.setRecord('lmartin', (record) => record);
    const content = JSON.parse(readFileSync(file, 'utf8')) as { people: { uuid: string; record: string }[] };
    const person = content.people.find((one) => one.uuid === uuid);
    if (person === undefined) throw new Error('nobody');
    person.record = `${person.record.slice(0, -4)}0000`;
    writeFileSync(file, JSON.stringify(content));
    const { exit, complained } = await lab.loquet(...line('lmartin'));
    expect(exit).toBe(1);
    expect(complained).toMatch(/^lmartin: what the directory has cannot be read \(record-tampered\)/u);
    expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(content));
  });

  it('exits with 1 where the configuration has a fault, with its line', async () => {
    lab.configure((text) => text.replace('kind: embedded', 'kind: embeded'));
    const { exit, printed, complained } = await lab.loquet(...line('nroux'));
    expect({ exit, printed }).toEqual({ exit: 1, printed: '' });
    expect(complained).toMatch(/loquet\.yaml:5:\d+: directory\.kind: is none of `embedded`/u);
  });

  it('exits with 1 where there is no configuration', async () => {
    const { exit, complained } = await run([...line('nroux'), '--config', join(lab.folder, 'none.yaml')]);
    expect(exit).toBe(1);
    expect(complained).toContain('there is no such file');
  });

  it('exits with 1 where a secret is not there', async () => {
    rmSync(join(lab.folder, 'secrets', 'record-key'));
    const { exit, complained } = await lab.loquet(...line('nroux'));
    expect(exit).toBe(1);
    expect(complained).toContain('The secret `record-key` is not stored');
  });

  it('makes no data folder by a slip in its name', async () => {
    const data = join(lab.folder, 'dta');
    const { exit, complained } = await run([...line('nroux'), '--config', lab.config, '--data', data]);
    expect(exit).toBe(1);
    expect(complained).toBe(
      `${data}: there is no such data folder. Make it (install -d -m 700), or name another one with --data.`,
    );
  });

  it.skipIf(process.getuid?.() !== 0)('is not run as another user than the owner of the data', async () => {
    chownSync(lab.data, 12_345, 12_345);
    const { exit, complained } = await lab.loquet(...line('nroux'));
    expect(exit).toBe(1);
    expect(complained).toMatch(/belongs to another user \(12345\)\. Run this as that user/u);
  });
});

describe('a directory that does not answer', () => {
  let mute: Server;
  beforeEach(async () => {
    mute = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(mute, 'listening');
  });
  afterEach(() => mute.close());

  const ldap = (port: number): void =>
    lab.configure((text) =>
      text.replace(
        'directory: { kind: embedded }',
        `directory:
  kind: openldap
  servers: [{ url: 'ldaps://127.0.0.1:${port}' }]
  bindDn: cn=loquet
  base: dc=univ
  deadlineSeconds: 1
  record: { base: ou=loquet }`,
      ),
    );

  it.each(commands)('is told by %s as one that cannot be reached', async (_, line) => {
    const { port } = mute.address() as AddressInfo;
    mute.close();
    await once(mute, 'close');
    ldap(port);
    const { exit, printed, complained } = await lab.loquet(...line('nroux'));
    expect({ exit, printed }).toEqual({ exit: 1, printed: '' });
    expect(complained).toMatch(/^nroux: no server of the directory can be reached \(ECONNREFUSED\)/u);
  });

  it.each(commands)('is told by %s as one that is silent', async (_, line) => {
    ldap((mute.address() as AddressInfo).port);
    const { exit, printed, complained } = await lab.loquet(...line('nroux'));
    expect({ exit, printed }).toEqual({ exit: 1, printed: '' });
    expect(complained).toMatch(/^nroux: .*(?:does not answer in time|can be reached)/u);
  });
});
