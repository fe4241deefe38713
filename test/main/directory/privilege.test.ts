import { FilterParser } from 'ldapts';
import { describe, expect, it } from 'vitest';
import { attributesIn, isFilter } from '../../../src/main/directory/privilege.ts';

describe('a filter of the campus', () => {
  it.each([
    ['(employeeType=admin)', ['employeeType']],
    ['(&(a=1)(|(b=2)(!(c=*)))(d>=4)(e~=5)(f=x*y))', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['(memberOf:1.2.840.113556.1.4.1941:=cn=x,dc=y)', ['memberOf']],
  ])('%s looks at %j', (text, names) => {
    expect(isFilter(text)).toBe(true);
    expect([...attributesIn(FilterParser.parseString(text))]).toEqual(names);
  });

  it.each(['', 'employeeType', '(employeeType=admin', '(&)x', '()'])('is not %j', (text) => {
    expect(isFilter(text)).toBe(false);
  });
});
