import { spawn } from '@lydell/node-pty';
import { bin, cleanEnv, type Ended } from './cli.ts';

/** How to run a command line in a terminal. */
export interface TerminalOptions {
  env?: Record<string, string | undefined>;
  columns?: number;
  /** Called with everything that was shown so far; may type. */
  onShown?: (shown: string, terminal: { type: (text: string) => void; resize: (columns: number) => void }) => void;
}

// The shell stays until everything has been read: what a terminal still holds when its last process ends may get lost.
const script = 'trap : INT; "$0" "$@"; printf "<exit %d>" $?; read -r _';
const ending = /<exit (\d+)>$/;

/** Runs the command in a terminal: stdout and stderr are one screen there. */
export function runInTerminal(
  home: string,
  args: readonly string[],
  { env, columns = 80, onShown }: TerminalOptions = {},
): Promise<Ended> {
  const pty = spawn('sh', ['-c', script, process.execPath, bin, ...args], {
    name: env?.TERM ?? 'xterm-256color',
    cols: columns,
    rows: 24,
    cwd: home,
    env: cleanEnv(home, { TERM: 'xterm-256color', ...env }),
  });
  let shown = '';
  const terminal = { type: (text: string) => pty.write(text), resize: (width: number) => pty.resize(width, 24) };
  return new Promise((resolve) => {
    pty.onData((data) => {
      shown += data;
      const [, code] = ending.exec(shown) ?? [];
      if (code === undefined) {
        onShown?.(shown, terminal);
        return;
      }
      pty.write('\r');
      resolve({ code: Number(code), stdout: shown.replace(ending, '').replaceAll('\r\n', '\n'), stderr: '' });
    });
  });
}

/** What a screen shows, without colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
export const plain = (text: string): string => text.replace(/\u001b\[[0-9;?]*[a-zA-Z]/g, '');
