import { json } from '../../../../spec/document.js';
import { document, resolve } from '../reference/document.ts';
import { limits } from '../reference/facts.ts';
import { operations } from '../reference/operations.ts';

const digits = new Intl.NumberFormat('en');

/** What may stand between `{{` and `}}` in a guide: facts that are read from the spec. */
const readers: Record<string, (...words: string[]) => string> = {
  limit: (name) => digits.format(limitOf(name)),
  hours: (name) => digits.format(limitOf(name) / 3600),
  default: (api, field) => keyword(api, field, 'default'),
  minimum: (api, field) => keyword(api, field, 'minimum'),
  maximum: (api, field) => keyword(api, field, 'maximum'),
};

function limitOf(name: string | undefined): number {
  const limit = limits.find((entry) => entry.name === name);
  if (!limit) throw new Error(`the spec has no limit ${name}`);
  return limit.value;
}

function keyword(apiName: string | undefined, field: string | undefined, name: string): string {
  const form = operations.find((operation) => operation.apiName === apiName)?.forms[0];
  const body = form && json(document, document.paths[form.path][form.id].requestBody);
  const value = resolve(resolve(body?.schema)?.properties?.[String(field)])?.[name];
  if (value === undefined) throw new Error(`the spec has no ${name} of ${field} in ${apiName}`);
  return digits.format(value);
}

// Code comes first, so that what stands in it is passed over.
const codeOrFact = /^```[\s\S]*?^```|`[^`\n]+`|\{\{([^{}]+)\}\}/gm;

/** Markdown with each `{{fact}}` outside of code replaced; throws for a fact that the spec does not have. */
export function fillFacts(text: string): string {
  return text.replaceAll(codeOrFact, (whole, expression: string | undefined) => {
    if (expression === undefined) return whole;
    const [name = '', ...words] = expression.trim().split(/\s+/);
    const read = readers[name];
    if (!read) throw new Error(`there is no fact "${expression}"`);
    return read(...words);
  });
}
