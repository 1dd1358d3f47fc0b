/** What the exit code of the command says. */
export const exit = {
  done: 0,
  error: 1,
  usage: 2,
  findings: 3,
  authorization: 4,
  rejected: 5,
  unreachable: 6,
  person: 7,
  interrupted: 130,
  closedPipe: 141,
  terminated: 143,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exit)[keyof typeof exit];
