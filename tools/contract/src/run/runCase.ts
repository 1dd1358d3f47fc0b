import type { Call, Case } from '../cases/case.ts';
import type { Form } from '../spec/operations.ts';
import { problems } from './check.ts';
import { fill, type Values } from './fill.ts';
import { valueAt } from './pointer.ts';
import type { Outcome, Stage } from './stage.ts';

/** Enough of a request or a response to see what is wrong. */
const LONGEST = 1500;

/** A case does not hold; the message says which call, what was sent, and what is wrong with what came back. */
export class CaseFailure extends Error {
  override readonly name = 'CaseFailure';
}

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function describe(call: Call, form: Form, outcome: Outcome, found: readonly string[]): string {
  const sent = JSON.stringify({ params: call.params, ...call.wire });
  return [
    `${call.operation} (${form}) ${shorten(sent)}`,
    ...found.map((problem) => `  ✗ ${problem}`),
    `  got ${outcome.status} ${shorten(JSON.stringify(outcome.answer) ?? '')}`,
  ].join('\n');
}

function saved(call: Call, { answer }: Outcome): Values {
  return Object.fromEntries(Object.entries(call.save).map(([name, pointer]) => [name, valueAt(answer, pointer)]));
}

/** Plays a case in one form; throws a `CaseFailure` at the first call whose outcome is not as expected. */
export async function runCase({ title, source, given, calls }: Case, form: Form, stage: Stage): Promise<void> {
  let values = await stage.values();
  for (const [index, template] of [...given.calls, ...calls].entries()) {
    const call = fill(template, values);
    stage.advance(Number(call.wait) * 1000);
    const outcome = await stage.call(call, form);
    const found = problems(call, outcome, form);
    if (found.length > 0) {
      throw new CaseFailure(`${title} (${source}), call ${index + 1}: ${describe(call, form, outcome, found)}`);
    }
    values = { ...values, ...saved(call, outcome) };
  }
}
