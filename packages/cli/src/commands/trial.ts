import { InvalidArgumentError } from 'commander';
import { defineCommand } from '../command.ts';
import { operations } from '../generated/spec.ts';
import { regionOption } from '../provisioning/regionOption.ts';
import { runOptions, runValues } from '../provisioning/runOptions.ts';

const { example, fields } = operations.reserveTrialCreateAccount;

export const command = defineCommand({
  operation: 'reserveTrialCreateAccount',
  arguments: [{ syntax: '<email>', help: fields.email.description }],
  options: [
    { syntax: '--term <days>', help: withRange(fields.term), parse: within(fields.term) },
    { syntax: '--storage <terabytes>', help: withRange(fields.storage), parse: within(fields.storage) },
    regionOption,
    { syntax: '--ref <text>', help: 'your own reference; it is kept with the key' },
    ...runOptions,
  ],
  asks: true,
  examples: [`trial ${example.email} --term ${example.term} --storage ${example.storage} --keys file:trials.jsonl`],
  async run(context, [email], values) {
    const [{ createAccount }, { usageError }] = await Promise.all([
      import('../provisioning/createAccount.ts'),
      import('../errors/cliError.ts'),
    ]);
    const { term, storage, region, ref } = values as { term?: string; storage?: string; region?: string; ref?: string };
    if (term === undefined || storage === undefined) throw usageError('A trial needs --term and --storage.');
    const row = { email: email as string, line: 1, term, storage, ...(region && { region }), ...(ref && { ref }) };
    const facts = { Trial: `${term} days, ${storage} TB` };
    return createAccount(context, row, runValues(values), async () => ({ row, facts }));
  },
});

interface Range {
  readonly description: string;
  readonly minimum: number;
  readonly maximum: number;
}

function withRange({ description, minimum, maximum }: Range): string {
  return `${description} From ${minimum} to ${maximum}.`;
}

function within({ minimum, maximum }: Range): (text: string) => string {
  return (text) => {
    if (/^\d+$/.test(text) && Number(text) >= minimum && Number(text) <= maximum) return text;
    throw new InvalidArgumentError(`Write a whole number from ${minimum} to ${maximum}.`);
  };
}
