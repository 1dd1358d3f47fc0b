import type { Call } from '../cases/case.ts';
import type { Form } from '../spec/operations.ts';
import { differences } from './match.ts';
import type { Outcome } from './stage.ts';
import { expectedViolations } from './violations.ts';

/** Every response that is not a success has the one documented shape. */
function checkError({ status, answer }: Outcome, code: string | undefined): string[] {
  if (status < 400) return [];
  const shape = { status, code: code ?? { $pattern: '^[a-z_]+$' }, message: { $pattern: '\\S' } };
  const extra = Object.keys(Object(answer)).filter((key) => !(key in shape));
  return [...differences(shape, answer), ...extra.map((key) => `/${key} does not belong to an error`)];
}

/** Compared as lists: two missing fields are two violations. */
function checkViolations(expected: readonly string[], found: readonly string[]): string[] {
  const surplus = [...found];
  const missing = expected.filter((violation) => {
    const at = surplus.indexOf(violation);
    if (at >= 0) surplus.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((violation) => `the judge did not find: ${violation}`),
    ...surplus.map((violation) => `the judge found: ${violation}`),
  ];
}

/** What is wrong with an outcome, in words; none when it is as the call expects. */
export function problems({ expect }: Call, outcome: Outcome, form: Form): string[] {
  const { status, code, answer, headers = {} } = expect;
  const { violations } = outcome;
  return [
    ...(outcome.status === status ? [] : [`the status is ${outcome.status}, not ${status}`]),
    ...checkError(outcome, code),
    ...differences(answer === undefined ? {} : answer, outcome.answer),
    ...Object.entries(headers).flatMap(([name, value]) =>
      differences(value, outcome.headers.get(name) ?? undefined, name),
    ),
    ...(violations ? checkViolations(expectedViolations(expect.violations[form], form), violations) : []),
  ];
}
