import { describe, expect, it } from 'vitest';
import { redacted, redactors } from '../../../src/main/audit/redaction.ts';

const blotted = (text: string): unknown => redacted({ cause: text })['cause'];

describe('what should never be in an event', () => {
  it.each([
    ['mail', 'to zoe.darc@univ.example now', 'to [mail] now'],
    ['mail', '<zoe@univ.example>', '<[mail]>'],
    ['dn', 'uid=zdarc,ou=people,dc=univ is locked', '[dn] is locked'],
    ['digits', 'number 22001234.', 'number [digits].'],
    ['date', 'born 2004-03-14', 'born [date]'],
    ['hash', 'was {SSHA}7JWaNGUygodHyWt', 'was [hash]'],
  ])('is blotted out by name: %s', (name, text, left) => {
    expect(blotted(text)).toBe(left);
    expect(redactors.map((redactor) => redactor.name)).toContain(name);
  });

  it('leaves what the desk needs', () => {
    for (const text of ['ECONNREFUSED', 'smtp-550 5.7.1', 'result-53', '2026-11-23T09:00:00Z'.slice(11)]) {
      expect(blotted(text)).toBe(text);
    }
  });

  it('leaves the names that are ours, and whatever is no text', () => {
    const event = { event: 'x', visit: '123456789', write: '123456789', count: 12345678, recorded: true };
    expect(redacted(event)).toEqual(event);
  });

  it('cuts what is far too long', () => {
    expect(String(blotted('x'.repeat(5_000))).length).toBeLessThanOrEqual(200);
  });
});
