import { spawn } from '@lydell/node-pty';
import { bin, cleanEnv, type Ended } from './cli.ts';

/** How to run a command line in a terminal. */
export interface TerminalOptions {
  env?: Record<string, string | undefined>;
  columns?: number;
  /** Called with everything that was shown so far; may type. */
  onShown?: (shown: string, terminal: { type: (text: string) => void; resize: (columns: number) => void }) => void;
}

/** Runs the command in a terminal: stdout and stderr are one screen there. */
export function runInTerminal(
  home: string,
  args: readonly string[],
  { env, columns = 80, onShown }: TerminalOptions = {},
): Promise<Ended> {
  const pty = spawn(process.execPath, [bin, ...args], {
    name: env?.TERM ?? 'xterm-256color',
    cols: columns,
    rows: 24,
    cwd: home,
    env: cleanEnv(home, { TERM: 'xterm-256color', ...env }),
  });
  let shown = '';
  const terminal = { type: (text: string) => pty.write(text), resize: (width: number) => pty.resize(width, 24) };
  pty.onData((data) => {
    shown += data;
    onShown?.(shown, terminal);
  });
  return new Promise((resolve) => {
    pty.onExit(({ exitCode }) => resolve({ code: exitCode, stdout: shown.replaceAll('\r\n', '\n'), stderr: '' }));
  });
}

/** What a screen shows, without colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
export const plain = (text: string): string => text.replace(/\u001b\[[0-9;?]*[a-zA-Z]/g, '');
