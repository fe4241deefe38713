/** What a payload may weigh: every legitimate one is under a tenth of this. */
export const payloadLimits = { characters: 8_192, values: 64, depth: 4 } as const;

/**
 * Whether a payload is small and plain: null, booleans, finite numbers, strings, and plain objects and arrays of them,
 * within {@link payloadLimits}. Walks no further than the limits, so that measuring is never the attack.
 */
export function isSmallAndPlain(payload: unknown): boolean {
  let characters = 0;
  let values = 0;
  const walk = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > payloadLimits.values || depth > payloadLimits.depth) return false;
    switch (typeof value) {
      case 'string':
        characters += value.length;
        return characters <= payloadLimits.characters;
      case 'number':
        return Number.isFinite(value);
      case 'boolean':
        return true;
      case 'object':
        return value === null || walkObject(value, depth);
      default:
        return false;
    }
  };
  const walkObject = (value: object, depth: number): boolean => {
    if (Array.isArray(value)) {
      return value.length <= payloadLimits.values && value.every((item) => walk(item, depth + 1));
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    for (const key of Object.keys(value)) {
      characters += key.length;
      if (characters > payloadLimits.characters) return false;
      if (!walk((value as Record<string, unknown>)[key], depth + 1)) return false;
    }
    return true;
  };
  return walk(payload, 0);
}
