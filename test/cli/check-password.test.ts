import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

async function answers(...lines: readonly unknown[]) {
  const { exit, printed } = await run(
    ['check-password'],
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`),
  );
  return { exit, answers: printed.split('\n').map((line) => JSON.parse(line) as object) };
}

describe('check-password', () => {
  it('names every rule that is broken, with its limit and what was measured', async () => {
    const person = { login: 'adupont', names: ['Anaïs', 'Dupont'] };
    expect(await answers({ preset: 'uphf', person, password: 'Adupont 1' })).toEqual({
      exit: 0,
      answers: [
        {
          ok: false,
          failures: [
            { rule: 'length-min', limit: 12, measured: 9 },
            { rule: 'special', limit: 1, measured: 0, characters: '!"#$%&()*+,/:;<=>?@[]^`{}~' },
            { rule: 'no-space' },
            { rule: 'not-login' },
          ],
        },
      ],
    });
  });

  it('takes a policy as it is written in the configuration: a preset and what differs from it', async () => {
    const policy = { preset: 'nist', length: { min: 8 }, bannedWords: ['campus'] };
    const { exit, answers: given } = await answers(
      { policy, password: 'lecampus' },
      { policy, password: 'lesjardins' },
      { policy: {}, password: 'lesjardins' },
    );
    expect(exit).toBe(0);
    expect(given[0]).toEqual({ ok: false, failures: [{ rule: 'banned-words' }] });
    expect(given[1]).toEqual({ ok: true, failures: [] });
    expect(given[2], 'without a preset it is the default of the configuration').toMatchObject({
      failures: [
        { rule: 'length-min', limit: 12 },
        { rule: 'upper' },
        { rule: 'digit' },
        { rule: 'special' },
      ],
    });
  });

  it('takes a file that begins with a byte order mark', async () => {
    const { exit } = await run(
      ['check-password'],
      '\uFEFF{"preset":"nist","password":"correct horse battery"}\n',
    );
    expect(exit).toBe(0);
  });

  it('goes on after a line that it cannot read, and says so at the end', async () => {
    const good = { preset: 'nist', password: 'a long enough sentence' };
    const { exit, answers: given } = await answers('{', good, '', good);
    expect(exit).toBe(1);
    expect(given).toEqual([
      { ok: false, error: 'this line is not JSON' },
      { ok: true, failures: [] },
      { ok: true, failures: [] },
    ]);
  });

  it.each([
    [{ password: 'x' }, 'policy: either this or `preset` must be there, and not both'],
    [{ preset: 'uphf', policy: {}, password: 'x' }, 'and not both'],
    [{ preset: 'upfh', password: 'x' }, 'preset: '],
    [{ preset: 'uphf' }, 'password: '],
    [{ preset: 'uphf', password: 'x'.repeat(513) }, 'password: is longer than 512'],
    [{ preset: 'uphf', password: 'x', person: { birthDate: '2003-02-30' } }, 'birthDate: is not a real date'],
    [{ preset: 'uphf', password: 'x', person: { nom: 'x' } }, '"nom"'],
    [{ policy: { lenght: { min: 8 } }, password: 'x' }, '"lenght"'],
    [['preset'], 'expected object'],
  ])('says what is wrong with %j', async (line, error) => {
    const { exit, answers: given } = await answers(line);
    expect(exit).toBe(1);
    expect(given).toEqual([{ ok: false, error: expect.stringContaining(error) }]);
  });

  it('never repeats a password, whatever is wrong with the line', async () => {
    const { printed, complained } = await run(
      ['check-password'],
      [
        '{"preset":"uphf","password":"Tr0ub4dor"\n',
        '{"preset":"uphf","password":["Tr0ub4dor"]}\n',
        '{"preset":"Tr0ub4dor","password":"Tr0ub4dor"}\n',
        '{"preset":"uphf","password":"Tr0ub4dor"}\n',
      ],
    );
    expect(printed.split('\n')).toHaveLength(4);
    expect(printed + complained).not.toContain('Tr0ub4dor');
  });
});
