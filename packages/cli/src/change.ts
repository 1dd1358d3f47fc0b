import type { Context } from './context.ts';
import { CliError, usageError } from './errors/cliError.ts';
import { canAsk, confirm } from './terminal/ask.ts';
import { sanitize } from './terminal/sanitize.ts';

/** What a command is about to change. */
export interface Change {
  /** One line for each fact that a person checks before they say yes. */
  readonly facts: Readonly<Record<string, string>>;
  /** The question. */
  readonly question: string;
  /** Whether it needs `--yes` where nobody can be asked. */
  readonly needsYes: boolean;
}

/** Shows where and what is about to change. */
export async function showChange(context: Context, facts: Readonly<Record<string, string>>): Promise<void> {
  const { accountId } = await (await context.client()).authorizeAccount({ signal: context.signal });
  await showFacts(context, accountId, facts);
}

/** Shows what an account is about to change. */
export async function showFacts(
  context: Context,
  accountId: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const { realm, isMock } = await context.access();
  const rows = { Realm: isMock ? `${realm} (mock)` : realm, Account: accountId, ...facts };
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  for (const [name, value] of Object.entries(rows)) {
    context.out.say(`${context.out.style('bold', name.padEnd(width))}  ${sanitize(value)}`);
  }
  if (context.terminal.stderr.isTTY) context.out.say('');
}

/** Shows the change and asks. @throws {CliError} when the answer is no, or nobody can be asked and `--yes` is missing */
export async function approve(context: Context, { facts, question, needsYes }: Change): Promise<void> {
  if (!context.flags.yes && needsYes && !canAsk(context)) {
    throw usageError('This cannot be undone, and there is no terminal to ask at. Add --yes if you mean it.');
  }
  await showChange(context, facts);
  if (context.flags.yes || !canAsk(context)) return;
  if (!(await confirm(question, context))) throw new CliError('Nothing was changed.');
}
