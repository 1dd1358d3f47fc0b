import { UPSTREAM_HEADER } from '../prism/headers.ts';
import { readViolations, showViolation, VIOLATIONS_HEADER } from '../prism/violation.ts';
import type { Form, Operation } from '../spec/operations.ts';
import { startTape, type TapedAnswer } from './tape.ts';

/** Shows a response to Prism as if the operation had just given it; what Prism finds wrong with it, in one line each. */
export async function judgeAnswer(
  proxyUrl: string,
  operation: Operation,
  form: Form,
  answer: TapedAnswer,
): Promise<string[]> {
  const tape = await startTape(answer);
  try {
    const seen = await fetch(proxyUrl + operation.path, {
      method: form.toUpperCase(),
      headers: { [UPSTREAM_HEADER]: tape.url },
    });
    await seen.arrayBuffer();
    const violations = readViolations(seen.headers.get(VIOLATIONS_HEADER));
    return violations.filter(({ location }) => location[0] === 'response').map(showViolation);
  } finally {
    await tape.close();
  }
}
