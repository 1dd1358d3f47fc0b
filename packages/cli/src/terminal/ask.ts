import type { CommonOptions } from '@clack/prompts';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import { Stop } from '../errors/stop.ts';
import type { Terminal } from './terminal.ts';

const isTerminal = ({ stdin, stderr }: Terminal) => stdin.isTTY === true && stderr.isTTY === true;

type Asking = Pick<Context, 'terminal' | 'flags'>;

const requireText = (text: string | undefined) => (text?.trim() ? undefined : 'This cannot be empty.');

/** Whether there is a person to ask: a prompt is written to stderr and read from stdin. */
export function canAsk({ terminal, flags }: Asking): boolean {
  return flags.input && isTerminal(terminal);
}

/** Asks yes or no; no is the default. */
export function confirm(message: string, context: Pick<Context, 'terminal'>): Promise<boolean> {
  return prompt(context, (clack, streams) => clack.confirm({ message, initialValue: false, ...streams }));
}

/** Asks for a line of text. */
export async function askText(message: string, flag: string, context: Asking): Promise<string> {
  requirePerson(flag, context);
  const answer = await prompt(context, (clack, streams) => clack.text({ message, validate: requireText, ...streams }));
  return answer.trim();
}

/** Asks for a secret; what is typed is not shown. */
export async function askSecret(message: string, flag: string, context: Asking): Promise<string> {
  requirePerson(flag, context);
  const answer = await prompt(context, (clack, streams) =>
    clack.password({ message, validate: requireText, ...streams }),
  );
  return answer.trim();
}

function requirePerson(flag: string, context: Asking): void {
  if (!canAsk(context)) throw usageError(`There is no terminal to ask at. Use ${flag}.`);
}

/** Shows a prompt; Ctrl-C at it stops the command. */
async function prompt<T>(
  { terminal: { stdin: input, stderr: output } }: Pick<Context, 'terminal'>,
  show: (clack: typeof import('@clack/prompts'), streams: Pick<CommonOptions, 'input' | 'output'>) => Promise<T>,
): Promise<Exclude<T, symbol>> {
  const clack = await import('@clack/prompts');
  const answer = await show(clack, { input, output });
  if (clack.isCancel(answer)) throw new Stop('SIGINT');
  return answer as Exclude<T, symbol>;
}
