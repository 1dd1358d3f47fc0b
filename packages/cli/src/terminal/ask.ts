import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import { Stop } from '../errors/stop.ts';
import type { Terminal } from './terminal.ts';

const isTerminal = ({ stdin, stderr }: Terminal) => stdin.isTTY === true && stderr.isTTY === true;

const requireText = (text: string | undefined) => (text?.trim() ? undefined : 'This cannot be empty.');

/** Whether there is a person to ask: a prompt is written to stderr and read from stdin. */
export function canAsk({ terminal, flags }: Pick<Context, 'terminal' | 'flags'>): boolean {
  return flags.input && isTerminal(terminal);
}

/** Asks yes or no; no is the default. */
export async function confirm(message: string, { terminal }: Pick<Context, 'terminal'>): Promise<boolean> {
  const clack = await import('@clack/prompts');
  const { stdin: input, stderr: output } = terminal;
  const answer = await clack.confirm({ message, initialValue: false, input, output });
  if (clack.isCancel(answer)) throw new Stop('SIGINT');
  return answer;
}

/** Asks for a line of text. */
export async function askText(
  message: string,
  flag: string,
  context: Pick<Context, 'terminal' | 'flags'>,
): Promise<string> {
  if (!canAsk(context)) throw usageError(`There is no terminal to ask at. Use ${flag}.`);
  const clack = await import('@clack/prompts');
  const { stdin: input, stderr: output } = context.terminal;
  const answer = await clack.text({ message, validate: requireText, input, output });
  if (clack.isCancel(answer)) throw new Stop('SIGINT');
  return answer.trim();
}

/** Asks for a secret; what is typed is not shown. */
export async function askSecret(
  message: string,
  flag: string,
  context: Pick<Context, 'terminal' | 'flags'>,
): Promise<string> {
  if (!canAsk(context)) throw usageError(`There is no terminal to ask at. Use ${flag}.`);
  const clack = await import('@clack/prompts');
  const { stdin: input, stderr: output } = context.terminal;
  const answer = await clack.password({ message, validate: requireText, input, output });
  if (clack.isCancel(answer)) throw new Stop('SIGINT');
  return answer.trim();
}
