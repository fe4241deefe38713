import { describe, expect, it } from 'vitest';
import { isRealDate } from '../../../../src/contract/birth-date.ts';
import { canonicalNumber, identifierKinds } from '../../../../src/contract/identifiers.ts';
import { demoPeople } from '../../../../src/main/directory/embedded/demo-people.ts';

const forms = { student: /^\d{8}$/u, ine: /^[0-9A-Z]{11}$/u, staff: /^\d{6}$/u, uid: /^[a-z-]+$/u };
/** The specials of the reference rules. */
const special = /[!"#$%&()*+,/:;<=>?@[\]^`{}~]/u;

describe('the people of the demo', () => {
  it.each(demoPeople.map((person) => [person.label, person] as const))(
    '%s can be played',
    (_label, person) => {
      expect(isRealDate(person.birthDate)).toBe(true);
      for (const kind of identifierKinds) {
        const number = person[kind];
        if (number === undefined) continue;
        expect(number).toMatch(forms[kind]);
        expect(canonicalNumber(kind, number)).toBe(number);
      }
      if (person.password === null) return expect(person.account).toBe('not-activated');
      expect(person.password).toMatch(/^\S{12,30}$/u);
      for (const kind of [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, special]) expect(person.password).toMatch(kind);
      for (const word of [person.uid, ...person.names]) {
        expect(person.password.toLowerCase()).not.toContain(word.toLowerCase());
      }
    },
  );

  it('begin with one for whom everything goes well', () => {
    expect(demoPeople[0]).toMatchObject({ account: 'active', student: expect.any(String) });
    expect(demoPeople[0]?.joker).not.toBeNull();
    expect(demoPeople[0]?.mail).not.toBeNull();
  });

  it('share no number but the one that two bear on purpose', () => {
    for (const kind of identifierKinds) {
      const numbers = demoPeople.map((person) => person[kind]).filter((number) => number !== undefined);
      const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index);
      expect(twice).toEqual(kind === 'student' ? ['18009999'] : []);
    }
  });

  it('have one of each kind of trouble', () => {
    const having = (test: (person: (typeof demoPeople)[number]) => boolean) => demoPeople.filter(test).length;
    expect(having(({ account }) => account === 'not-activated')).toBe(2);
    expect(having(({ activationCode }) => activationCode !== undefined)).toBe(1);
    expect(having(({ account }) => account === 'locked-by-failures')).toBe(1);
    expect(having(({ receptionGroup }) => receptionGroup === true)).toBe(2);
    expect(having(({ student, staff }) => student !== undefined && staff !== undefined)).toBe(1);
    expect(having(({ account }) => account === 'locked-by-administration')).toBe(1);
    expect(having(({ joker, account }) => joker === null && account === 'active')).toBe(1);
    expect(having(({ mail }) => mail === null)).toBe(1);
    expect(having(({ selfTestGroup }) => selfTestGroup)).toBe(1);
    expect(having(({ givenName }) => /\p{Script=Arabic}/u.test(givenName))).toBe(1);
  });
});
