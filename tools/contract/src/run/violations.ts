import type { Form } from '../spec/operations.ts';

/** Where Prism looks for parameters, in each form. */
const PLACES: Readonly<Record<Form, string>> = { post: 'request.body', get: 'request.query' };

/**
 * The judge's lines for violations that a case names. `params.maxGroupCount maximum` stands for
 * `request.body.maxGroupCount maximum` and `request.query.maxgroupcount maximum`; anything else for itself.
 */
export function expectedViolations(named: readonly string[], form: Form): string[] {
  return named.map((line) => {
    const [, field = '', keyword] = /^params(\.\w+)? (.+)$/.exec(line) ?? [];
    if (keyword === undefined) return line;
    return `${PLACES[form]}${form === 'get' ? field.toLowerCase() : field} ${keyword}`;
  });
}
