/** The registry of codes: what programs decide on, and apart from it the texts, which not every program carries. */
export function errorCodesModule(document) {
  const registry = Object.entries(document.components['x-b2-error-codes']);
  const facts = registry.map(([code, { status, scope, phase, reaction }]) => [
    code,
    { status, scope, phase, reaction },
  ]);
  const texts = registry.map(([code, { meaning, remedy }]) => [code, { meaning, remedy }]);
  return `
/** Every documented error code: its HTTP status, where it can come from, whether anything was done, how to react. */
export const errorCodes = ${JSON.stringify(Object.fromEntries(facts), null, 2)} as const;

/** What each error code means and what to do about it, for people. */
export const errorTexts = ${JSON.stringify(Object.fromEntries(texts), null, 2)} as const;

/** A documented error code. */
export type ErrorCode = keyof typeof errorCodes;
`;
}
