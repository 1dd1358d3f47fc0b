/** The registry of codes: what programs decide on, and apart from it the texts, so that a program carries only those that it shows. */
export function errorCodesSection(document) {
  const registry = Object.entries(document.components['x-b2-error-codes']);
  const facts = registry.map(([code, { status, scope, phase, reaction, operations }]) => {
    const statuses = differing(operations, 'status');
    return [code, { status, scope, phase, reaction, ...(statuses && { statuses }) }];
  });
  const remediesOf = registry.map(([code, { operations }]) => [code, differing(operations, 'remedy')]);
  const texts = (part) => literal(registry.map(([code, entry]) => [code, entry[part]]));
  return `
/**
 * Every documented error code: its HTTP status (\`statuses\`: where it differs, per operation), where it can come from,
 * whether the call can have taken effect, how to react.
 */
export const errorCodes = ${literal(facts)} as const;

/** What each error code means, for people. */
export const errorMeanings = ${texts('meaning')} as const;

/** What to do about each error code, for people. */
export const errorRemedies = ${texts('remedy')} as const;

/** What to do about an error code in single operations, where it is not what \`errorRemedies\` says. */
export const operationRemedies = ${literal(remediesOf.filter(([, remedies]) => remedies))} as const;
`;
}

/** What single operations have of their own, by operation; undefined when none has. */
function differing(operations = {}, part) {
  const own = Object.entries(operations).filter(([, differences]) => part in differences);
  return own.length === 0 ? undefined : Object.fromEntries(own.map(([id, differences]) => [id, differences[part]]));
}

const literal = (entries) => JSON.stringify(Object.fromEntries(entries), null, 2);
