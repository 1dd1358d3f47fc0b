import { json, operations, requestFields, resolve } from '../../../../spec/document.js';

/** What help and checks of the command line need of the description: texts, examples, limits. */
export function specModule(bundle) {
  const canonical = operations(bundle).filter(({ operation }) => !/(Get|Post)$/.test(operation.operationId));
  const entries = canonical.map(({ operation }) => [operation.operationId, operationFacts(bundle, operation)]);
  const { servers } = bundle.paths['/b2api/v3/b2_authorize_account'];
  return `
/** Per operation: what it does, an example request, and its parameters. */
export const operations = ${literal(Object.fromEntries(entries))} as const;

/** The realm of the service. */
export const defaultRealm = ${literal((servers ?? bundle.servers)[0].url)};
`;
}

function operationFacts(bundle, operation) {
  const fields = Object.entries(requestFields(bundle, operation)).map(([name, node]) => [
    name,
    fieldFacts(bundle, node),
  ]);
  const examples = Object.values(json(bundle, operation.requestBody)?.examples ?? {});
  return {
    summary: operation.summary,
    description: paragraphs(operation.description ?? ''),
    example: examples.length > 0 ? resolve(bundle, examples[0]).value : {},
    fields: Object.fromEntries(fields),
  };
}

function fieldFacts(bundle, node) {
  const schema = resolve(bundle, node);
  const core = schema.anyOf ? { ...resolve(bundle, schema.anyOf[0]), ...schema } : schema;
  const { description = '', minimum, maximum, minLength, maxLength } = core;
  return defined({ description: paragraphs(description), minimum, maximum, minLength, maxLength, enum: core.enum });
}

/** Markdown as plain text: one line a paragraph, no marks. */
function paragraphs(markdown) {
  return markdown
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/\*\*|`/g, ''))
    .join('\n\n');
}

const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const literal = (value) => JSON.stringify(value, null, 2);
