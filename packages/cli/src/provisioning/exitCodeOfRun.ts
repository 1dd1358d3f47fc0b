import type { Summary } from '@b2-partner/provision';
import { Stop } from '../errors/stop.ts';
import { type ExitCode, exit } from '../exitCodes.ts';

const byReason: Readonly<Record<string, ExitCode>> = {
  authorization: exit.authorization,
  'rate-limited': exit.unreachable,
  unreachable: exit.unreachable,
};

/** What the exit code says of a run. Keys and outcomes that need a person go first. */
export function exitCodeOfRun({ counts, stopped }: Pick<Summary, 'counts' | 'stopped'>, reason: unknown): ExitCode {
  if (counts['created-key-lost'] + counts.unknown > 0) return exit.person;
  if (stopped?.reason === 'aborted' && reason instanceof Stop)
    return reason.exitCode === exit.done ? exit.closedPipe : reason.exitCode;
  if (counts.undelivered + counts.open > 0) return exit.person;
  if (stopped !== undefined) return byReason[stopped.reason] ?? exit.error;
  return counts.rejected > 0 ? exit.rejected : exit.done;
}
