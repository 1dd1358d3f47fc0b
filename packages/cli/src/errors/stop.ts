import { type ExitCode, exit } from '../exitCodes.ts';

const reasons = {
  SIGINT: exit.interrupted,
  SIGTERM: exit.terminated,
  SIGHUP: exit.error,
  // Whoever closes a pipe has read enough: `| head` is no failure.
  'closed pipe': exit.done,
} as const;

/** Why the command stops before its end: a signal, or a reader that went away. */
export class Stop extends Error {
  override readonly name = 'Stop';
  /** What the process exits with. */
  readonly exitCode: ExitCode;
  /** Whether a signal stops it, and not a reader that went away. */
  readonly isSignal: boolean;

  constructor(reason: keyof typeof reasons) {
    super(reason);
    this.exitCode = reasons[reason];
    this.isSignal = reason !== 'closed pipe';
  }
}
