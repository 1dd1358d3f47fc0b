import { EXIT, type ExitCode } from '../exitCodes.ts';

/** Why the command stops before its end: a signal, or a reader that went away. */
export class Stop extends Error {
  override readonly name = 'Stop';
  /** What the process exits with. */
  readonly exitCode: ExitCode;

  constructor(reason: keyof typeof REASONS) {
    super(reason);
    this.exitCode = REASONS[reason];
  }
}

const REASONS = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
  SIGHUP: EXIT.error,
  // Whoever closes a pipe has read enough: `| head` is no failure.
  'closed pipe': EXIT.done,
} as const;
