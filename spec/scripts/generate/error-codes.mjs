/** The registry of codes: what programs decide on, and apart from it the texts, so that a program carries only those that it shows. */
export function errorCodesSection(document) {
  const registry = Object.entries(document.components['x-b2-error-codes']);
  const facts = registry.map(([code, { status, scope, phase, reaction }]) => [
    code,
    { status, scope, phase, reaction },
  ]);
  const texts = (part) => literal(registry.map(([code, entry]) => [code, entry[part]]));
  return `
/** Every documented error code: its HTTP status, where it can come from, whether the call took effect, how to react. */
export const errorCodes = ${literal(facts)} as const;

/** What each error code means, for people. */
export const errorMeanings = ${texts('meaning')} as const;

/** What to do about each error code, for people. */
export const errorRemedies = ${texts('remedy')} as const;
`;
}

const literal = (entries) => JSON.stringify(Object.fromEntries(entries), null, 2);
