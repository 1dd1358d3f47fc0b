/** A stream that text goes to. */
export type TextStream = NodeJS.WriteStream;

/** The streams and the environment of a run. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Those of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return {
    // Opened when something reads it: a closed stdin must not end a command that needs none.
    get stdin() {
      return stdin;
    },
    stdout,
    stderr,
    env,
  };
}
