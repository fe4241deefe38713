import { Attribute, Change } from 'ldapts';

/** A change that takes away exactly this value: it is refused once another one stands there. */
export function deletion(type: string, value: string): Change {
  return new Change({ operation: 'delete', modification: new Attribute({ type, values: [value] }) });
}

/** A change that puts one value there, beside what may be there. */
export function addition(type: string, value: string): Change {
  return new Change({ operation: 'add', modification: new Attribute({ type, values: [value] }) });
}

/** A change that leaves these values and no others; without values it takes the attribute away. */
export function replacement(type: string, values: readonly string[] | readonly Buffer[]): Change {
  return new Change({
    operation: 'replace',
    modification: new Attribute({ type, values: [...values] as string[] | Buffer[] }),
  });
}
