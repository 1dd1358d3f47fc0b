/** A command that runs in a process group of its own and cannot outlive us. */
export interface KeptProcess {
  /** Its exit code, once it and its output have ended; 1 when a signal ended it. */
  readonly exited: Promise<number>;
  /** The last lines that it printed. */
  tail(): string;
  /** Ends it and all that it started, and waits until they are gone. */
  stop(): Promise<number>;
}

export interface KeepOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** ms between the request to end and the kill. Default: 3000. */
  readonly grace?: number;
  /** Called with every line that it prints, on either stream. */
  readonly onLine?: (line: string) => void;
}

/** Starts a command. It ends with us, even when we are killed. */
export function keep(commandLine: readonly string[], options: KeepOptions): KeptProcess;

/** How a command ended. */
export interface Outcome {
  /** 1 when a signal or the time limit ended it, or when there is no such command. */
  readonly exitCode: number;
  /** What it printed on both streams. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** ms until it is killed. Default: 180,000. */
  readonly timeout?: number;
}

/** Runs a command to its end and returns what it prints. */
export function run(commandLine: readonly string[], options: RunOptions): Promise<Outcome>;

/**
 * Runs a command that has to succeed, and returns what it prints.
 *
 * @throws Error with the command and its output when it fails.
 */
export function mustRun(commandLine: readonly string[], options: RunOptions): Promise<string>;

/** Whether a process runs; one that has ended, but that its parent has not noticed yet, does not. */
export function isAlive(pid: number): boolean;

/**
 * Calls back once, when whoever started this process is gone. Does not keep the process alive.
 *
 * @param options `every`: ms between looks, 500 by default
 */
export function watchParent(onGone: () => void, options?: { readonly every?: number }): void;
