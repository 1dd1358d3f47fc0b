const lineLength = 58;

/**
 * A JSON value as TypeScript, on one line when it is short.
 *
 * @param indent of the line that the value begins on
 * @param column at which it begins
 */
export function literal(value: unknown, indent = '', column = indent.length): string {
  const line = inline(value);
  if (typeof value !== 'object' || value === null || column + line.length <= lineLength) return line;
  const inner = `${indent}  `;
  const isArray = Array.isArray(value);
  const lines = Object.entries(value).map(
    ([key, item]) => `${inner}${isArray ? '' : `${key}: `}${literal(item, inner, inner.length + key.length)},\n`,
  );
  return isArray ? `[\n${lines.join('')}${indent}]` : `{\n${lines.join('')}${indent}}`;
}

function inline(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${inline(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A string in single quotes. */
export function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
