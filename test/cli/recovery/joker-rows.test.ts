import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/cli/recovery/csv.ts';
import { jokerRows, type JokerRow } from '../../../src/cli/recovery/joker-rows.ts';
import type { Result } from '../../../src/contract/result.ts';

const rowsOf = (text: string) => jokerRows(readCsv(text).rows);
function rowOf(text: string): Result<JokerRow, string> {
  const rows = rowsOf(`person,question,answer\n${text}\n`);
  if (!rows.ok) throw new Error(rows.failure);
  const [row, more] = rows.value;
  if (row === undefined || more !== undefined) throw new Error('not one row');
  return row.row;
}

describe('the first line', () => {
  it.each([
    'person,question,answer\nx,first-pet,Olaf',
    'Answer;PERSON; question\nOlaf;x;first-pet',
    '"answer","id","question","person"\nOlaf,7,first-pet,x',
  ])('names the columns, in whatever order: %j', (text) => {
    expect(rowsOf(text)).toEqual({
      ok: true,
      value: [
        {
          line: 2,
          row: {
            ok: true,
            value: { person: 'x', question: { id: 'first-pet' }, answer: { form: 'clear', clear: 'Olaf' } },
          },
        },
      ],
    });
  });

  it.each([
    ['', 'the column person is missing'],
    ['adupont,first-pet,Olaf', 'the column person is missing'],
    ['person,question\nx,y', 'the column answer is missing'],
    ['person\tquestion\tanswer', 'the column person is missing'],
    ['person,question,answer,Answer', 'the column answer is there twice'],
  ])('is refused as %j', (text, why) => {
    expect(rowsOf(text)).toEqual({ ok: false, failure: why });
  });
});

describe('a question', () => {
  it.each([
    ['first-pet', { id: 'first-pet' }],
    ["L'été où j'ai nagé ?", { ownWords: "L'été où j'ai nagé ?" }],
    ['Cafe\u0301 du coin', { ownWords: 'Café du coin' }],
    ['اسم صديقتي', { ownWords: 'اسم صديقتي' }],
    ['"Chien, ou chat ?"', { ownWords: 'Chien, ou chat ?' }],
    ['q'.repeat(128), { ownWords: 'q'.repeat(128) }],
  ])('is one of ours, or words: %s', (written, question) => {
    expect(rowOf(`x,${written},Olaf`)).toMatchObject({ ok: true, value: { question } });
  });
});

const digest = (name: string, encoding: 'hex' | 'base64'): string =>
  createHash(name).update('olaf').digest(encoding);

describe('an answer', () => {
  it.each(
    (['MD5', 'SHA', 'SHA1', 'SHA256', 'SHA-256', 'SHA512', 'SHA-512', 'sha256'] as const).flatMap((name) =>
      (['hex', 'base64'] as const).map((encoding) => [name, encoding] as const),
    ),
  )('may be a digest: {%s} in %s', (name, encoding) => {
    const algorithm = name.toLowerCase().replace('-', '').replace(/^sha$/u, 'sha1');
    const written = digest(algorithm, encoding);
    expect(rowOf(`x,first-pet,{${name}}${written}`)).toEqual({
      ok: true,
      value: expect.objectContaining({
        answer: { form: 'digest', digest: { algorithm, digest: digest(algorithm, 'hex') } },
      }),
    });
  });

  it.each([
    '{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=',
    '{CRYPT}$6$salt$hash',
    '{PBKDF2-SHA256}10000$abc$def',
    '{BCRYPT}x',
    '{SHA256}0cc175b9c0f1b6a831c399e269772661',
    `{MD5}${'%'.repeat(20)}DMF1ucDxtqgxw5niaXcmYQ==`,
    '{MD5}',
    '$2y$10$abcdefghijklmnopqrstuv',
    '$argon2id$v=19$m=65536',
    '$P$Babcdefgh',
  ])('is refused as a digest of a kind that is not known: %s', (answer) => {
    expect(rowOf(`x,first-pet,${answer}`)).toEqual({
      ok: false,
      failure: expect.stringMatching(/^the digest is none of \{MD5\}, \{SHA\}, \{SHA256\}, \{SHA512\}/u),
    });
  });

  it.each(['md5', 'sha1', 'sha256', 'sha512'])('is refused as a bare digest: %s', (name) => {
    for (const written of [digest(name, 'hex'), digest(name, 'hex').toUpperCase()]) {
      expect(rowOf(`x,first-pet,${written}`)).toMatchObject({
        failure: expect.stringMatching(/looks like a digest/u),
      });
    }
  });

  it('may have an opening bracket or a dollar in it', () => {
    for (const clear of ['{un chat', '$100 la nuit', 'a{b}c', '{}']) {
      expect(rowOf(`x,first-pet,${clear}`)).toMatchObject({ ok: true, value: { answer: { clear } } });
    }
  });
});

describe('a line', () => {
  it.each([
    [',first-pet,Olaf', 'no person is named'],
    ['x,,Olaf', 'the question is empty'],
    ['x,first-pet,', 'the answer is empty'],
    [
      'x,first-pet',
      'has 2 cells, and the first line 3: a cell with the separator in it stands in quotation marks',
    ],
    [
      'x,first-pet,Olaf, le chien',
      'has 4 cells, and the first line 3: a cell with the separator in it stands in quotation marks',
    ],
    [`${'x'.repeat(257)},first-pet,Olaf`, 'the person is longer than 256 characters'],
    [`x,${'q'.repeat(129)},Olaf`, 'the question is longer than 128 characters'],
    [`x,first-pet,${'a'.repeat(257)}`, 'the answer is longer than 256 characters'],
    [`x,first-pet,${'a'.repeat(10_000_000)}`, 'the answer is longer than 256 characters'],
    ['x,"Mon\nchien",Olaf', 'the question holds a line end or another control character'],
    ['x,Mon\u0007chien,Olaf', 'the question holds a line end or another control character'],
  ])('is refused, with nothing of what stands in it', (line, why) => {
    expect(rowOf(line)).toEqual({ ok: false, failure: why });
  });

  it('may have empty cells more than the first one', () => {
    expect(rowOf('x,first-pet,Olaf,,').ok).toBe(true);
  });
});
