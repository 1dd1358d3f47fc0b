import type { Summary } from '@b2-partner/provision';
import { Stop } from '../errors/stop.ts';
import { type ExitCode, exit } from '../exitCodes.ts';

const byReason: Readonly<Record<string, ExitCode>> = {
  authorization: exit.authorization,
  'rate-limited': exit.unreachable,
  unreachable: exit.unreachable,
};

/** What the exit code says of who stopped a command; `undefined` when nobody did. A reader that went away is one. */
export function stoppedCode(reason: unknown): ExitCode | undefined {
  if (!(reason instanceof Stop)) return undefined;
  return reason.exitCode === exit.done ? exit.closedPipe : reason.exitCode;
}

/** What the exit code says of a run. Keys and outcomes that need a person go first. */
export function exitCodeOfRun({ counts, stopped }: Pick<Summary, 'counts' | 'stopped'>, reason: unknown): ExitCode {
  if (counts['created-key-lost'] + counts.unknown > 0) return exit.person;
  const code = stopped?.reason === 'aborted' ? stoppedCode(reason) : undefined;
  if (code !== undefined) return code;
  if (counts.undelivered + counts.open > 0) return exit.person;
  if (stopped !== undefined) return byReason[stopped.reason] ?? exit.error;
  return counts.rejected > 0 ? exit.rejected : exit.done;
}
