/** How the body of a request is written: it decides how what is put into the template is escaped. */
export const bodyTypes = ['json', 'form'] as const;
export type BodyType = (typeof bodyTypes)[number];

/** What a template may hold. `{secret}` is the secret `sms`. */
export const placeholders = ['number', 'text', 'secret'] as const;
export type Placeholder = (typeof placeholders)[number];

/** A word between braces; the braces of JSON have quotes or white space behind them. */
const placeholder = /\{([a-z]+)\}/giu;

const escapes: Readonly<Record<BodyType, (value: string) => string>> = {
  json: (value) => JSON.stringify(value).slice(1, -1),
  // A lone surrogate has no UTF-8, and encodeURIComponent throws for one.
  form: (value) => encodeURIComponent(value.toWellFormed()),
};

export const mediaTypes: Readonly<Record<BodyType, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
};

/** Every word between braces, in the order of the template. */
export function placeholdersIn(template: string): readonly string[] {
  return [...template.matchAll(placeholder)].map(([, word = '']) => word);
}

/** A body with its values in place, each escaped so that it stays the value that it is. */
export function filledBody(
  template: string,
  type: BodyType,
  values: Readonly<Record<Placeholder, string>>,
): string {
  return filled(template, (name) => escapes[type](values[name]));
}

/** The value of a header. @throws never; what no header may hold is refused by Node when it is sent */
export function filledHeader(template: string, secret: string): string {
  return filled(template, (name) => (name === 'secret' ? secret : ''));
}

/**
 * What is wrong with a template; null: nothing.
 * @returns the end of a sentence that begins with the key
 */
export function bodyFault(template: string, type: BodyType): string | null {
  const used = placeholdersIn(template);
  const unknown = used.find((word) => !isPlaceholder(word));
  if (unknown !== undefined) return `has {${unknown}}: there are {number}, {text} and {secret}`;
  for (const needed of ['number', 'text']) {
    if (!used.includes(needed)) return `has no {${needed}}`;
  }
  if (type !== 'json') return null;
  try {
    JSON.parse(filledBody(template, type, { number: '33612345678', text: '"\n', secret: '"' }));
    return null;
  } catch {
    return 'is not JSON, or {text} or {secret} stands outside of quotes';
  }
}

function filled(template: string, valueOf: (name: Placeholder) => string): string {
  return template.replace(placeholder, (whole, word: string) =>
    isPlaceholder(word) ? valueOf(word) : whole,
  );
}

function isPlaceholder(word: string): word is Placeholder {
  return placeholders.some((known) => known === word);
}
