import type { Field } from '../reference/fields.ts';

/** Fields as a nested list. */
export function fieldsMarkdown(fields: readonly Field[], indent = ''): string {
  return fields.map((field) => fieldMarkdown(field, indent)).join('');
}

function fieldMarkdown(field: Field, indent: string): string {
  const marks = [field.type, field.required && 'required', field.secret && 'secret'].filter(Boolean).join(', ');
  const facts = [field.description.trim().replaceAll(/\s*\n\s*/g, ' '), ...factsOf(field)].filter(Boolean).join(' ');
  const below = `${indent}  `;
  const values = field.values.map(({ value, meaning }) => `${below}- \`${value}\`: ${meaning}\n`);
  return `${indent}- \`${field.name}\` (${marks}): ${facts}\n${values.join('')}${fieldsMarkdown(field.children, below)}`;
}

function factsOf({ defaultValue, limits, values, violationCode, open }: Field): string[] {
  const limited = limits.length > 0 || values.length > 0;
  return [
    ...(defaultValue === undefined ? [] : [`Default: \`${defaultValue}\`.`]),
    ...(limits.length === 0 ? [] : [`Limits: ${limits.join(', ')}.`]),
    ...(limited && violationCode ? [`Error code: \`${violationCode}\`.`] : []),
    ...(open ? ['Other values may appear; ignore those that you do not know.'] : []),
  ];
}
