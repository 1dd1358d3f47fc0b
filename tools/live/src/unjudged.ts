import type { Finding } from './judgedFetch.ts';
import { isPassing, told } from './outcome.ts';
import type { FailedCall } from './report.ts';

/** The calls, each form by itself, of which nothing is known, because every response to them was a failure for the moment. */
export function unjudged(findings: readonly Finding[]): FailedCall[] {
  const calls = new Set(findings.map(({ operation }) => operation.id));
  return [...calls].flatMap((call) => {
    const answers = findings.filter(({ operation }) => operation.id === call);
    if (!answers.every(isPassing)) return [];
    return [
      { call, reason: `could not be judged, it ended with ${[...new Set(answers.map(told))].join(' or ')} only` },
    ];
  });
}
