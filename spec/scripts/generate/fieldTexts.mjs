import { resolve, walkSchema } from '../../document.js';

/**
 * A copy of the description in which every property carries its whole text: its own or that of the schema it refers to,
 * its limits and its default. Editors show what stands at the property itself, and nothing of what it refers to.
 */
export function withFieldTexts(document) {
  const copy = structuredClone(document);
  for (const schema of Object.values(copy.components.schemas)) {
    walkSchema(schema, ({ properties = {} }) => {
      for (const property of Object.values(properties)) addText(document, property);
    });
  }
  return copy;
}

function addText(document, property) {
  const { description, examples } = resolve(document, property);
  const text = [description, limits(document, property)].filter(Boolean).join(' ');
  if (text) property.description = text;
  if (typeof examples?.[0] !== 'object') property.examples = examples?.slice(0, 1);
}

/** The limits and the default of a value, as sentences. */
function limits(document, node) {
  const schema = withoutNull(document, resolve(document, node));
  const { minimum, maximum, default: byDefault } = schema;
  const range = minimum !== undefined && maximum !== undefined ? `Between ${minimum} and ${maximum}.` : undefined;
  return [range, byDefault === undefined ? undefined : `Default: ${byDefault}.`].filter(Boolean).join(' ');
}

function withoutNull(document, schema) {
  const branch = schema.anyOf?.map((child) => resolve(document, child)).find(({ type }) => type !== 'null');
  return { ...branch, ...schema };
}
