import type { Finding } from './judgedFetch.ts';

/** A call that did not succeed. */
export interface FailedCall {
  readonly call: string;
  readonly reason: string;
}

/** What a run found. */
export interface LiveRun {
  readonly specVersion: string;
  readonly findings: readonly Finding[];
  readonly failures: readonly FailedCall[];
}

/** The differences of a run, each once, as lines `operation status: where rule (found …)` with how often it was seen. */
export function differencesOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { operation, status, differences } of findings) {
    for (const { where, rule, found } of differences) {
      const line = `${operation.id} | ${status} | \`${where}\` | ${rule} | ${found}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * A report to attach to an issue, as Markdown. It holds no value of any response: names of fields, rules and types, and of
 * whole responses their status and code.
 */
export function reportOf({ specVersion, findings, failures }: LiveRun): string {
  const differences = differencesOf(findings);
  return [
    `# Responses of the service against the description, version ${specVersion}`,
    '',
    'Made by `npm run verify:live`. It names fields, rules, types, statuses and codes, and no value that the service sent.',
    '',
    '| call | status | responses |',
    '|---|---|---|',
    ...[...tally(findings)].map(([call, count]) => `| ${call} | ${count} |`),
    '',
    ...(failures.length === 0 ? [] : ['## Calls that failed', '', ...unique(failures).map((line) => `- ${line}`), '']),
    '## Differences',
    '',
    ...(differences.size === 0
      ? [
          findings.length === 0
            ? 'No response came, so there is nothing to compare.'
            : 'None: every response is as described.',
        ]
      : ['| call | status | where | the description says | found | seen |', '|---|---|---|---|---|---|']),
    ...[...differences].map(([line, count]) => `| ${line} | ${count} |`),
    '',
  ].join('\n');
}

function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { operation, status } of findings) {
    const call = `${operation.id} | ${status}`;
    counts.set(call, (counts.get(call) ?? 0) + 1);
  }
  return counts;
}

function unique(failures: readonly FailedCall[]): string[] {
  return [...new Set(failures.map(({ call, reason }) => `${call}: ${reason}`))];
}
