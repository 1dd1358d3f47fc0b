import { operations } from '@b2-partner/fetch';
import { isReadOnly } from './operation.ts';

/** Why the command does not start with these arguments; undefined when there are none, which is how it is meant. */
export function refuseArguments(args: readonly string[]): string | undefined {
  const [first] = args;
  if (first === undefined) return undefined;
  const named = Object.values(operations).find(({ id, apiName }) => id === first || apiName === first);
  if (named !== undefined && !isReadOnly(named)) {
    return `${first} changes state; this command makes read-only calls only. Try it against the mock.`;
  }
  return 'This command takes no arguments: it makes every read-only call that the account allows.';
}
