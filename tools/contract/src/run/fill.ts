/** Values by name, for `<name>`. */
export type Values = Readonly<Record<string, unknown>>;

const WHOLE = /^<(\w+)>$/;
const PART = /<(\w+)>/g;

function namedValue(name: string, values: Values): unknown {
  if (Object.hasOwn(values, name)) return values[name];
  throw new Error(`<${name}> is not known here; known are ${Object.keys(values).join(', ')}`);
}

function fillText(text: string, values: Values): unknown {
  const [, whole] = WHOLE.exec(text) ?? [];
  if (whole !== undefined) return namedValue(whole, values);
  return text.replace(PART, (_, name: string) => String(namedValue(name, values)));
}

/** A copy with every `<name>` in its texts replaced; a text that is nothing else becomes the value itself. */
export function fill<T>(template: T, values: Values): T {
  if (typeof template === 'string') return fillText(template, values) as T;
  if (Array.isArray(template)) return template.map((item) => fill(item, values)) as T;
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fill(value, values)])) as T;
}
