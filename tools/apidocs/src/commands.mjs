import { withSource } from './source.mjs';
import { plain, splitDefault, table } from './table.mjs';

/** The page of the command line's commands, from the table that the command itself reads. */
export function commandsPage() {
  return withSource('cli/src/commands/table.ts', async ({ commandTable }) => {
    const { globalOptions, yesOption } = await withSource('cli/src/globalOptions.ts', async (source) => source);
    const { operations } = await withSource('cli/src/generated/spec.ts', async (source) => source);
    const commands = await Promise.all(
      leaves(commandTable).map(async ({ entry, ...rest }) => ({
        ...rest,
        ...entry,
        spec: (await entry.load()).command,
      })),
    );
    const groups = [...new Set(commands.map(({ group }) => group))];
    const sections = groups.map((group) => {
      const own = commands.filter((command) => command.group === group);
      const texts = own.map((command) => section(command, operations, yesOption));
      return [`## ${group.replace(/:$/, '')}`, ...texts].join('\n\n');
    });
    return `\`b2-partner COMMAND --help\` prints the same at a terminal. Flags of every command are [below](#global-flags).

${sections.join('\n\n')}

## Global flags

${optionTable(globalOptions)}
`;
  });
}

/** Commands that can be called, with the heading of the one at the top. */
function leaves(commands, words = [], group = undefined) {
  return Object.entries(commands).flatMap(([name, entry]) => {
    const path = [...words, name];
    const heading = group ?? entry.group;
    const own = entry.load
      ? [{ name: path.join(' '), group: heading, entry: { load: entry.load, summary: entry.summary } }]
      : [];
    return [...own, ...leaves(entry.commands ?? {}, path, heading)];
  });
}

function section({ name, summary, spec }, operations, yesOption) {
  const described = spec.operation ? operations[spec.operation].description : `${summary}.`;
  const options = [...(spec.options ?? []).filter(({ isHidden }) => !isHidden), ...(spec.asks ? [yesOption] : [])];
  const usage = [
    'b2-partner',
    name,
    ...(spec.arguments ?? []).map(({ syntax }) => syntax),
    ...(options.length > 0 ? ['[flags]'] : []),
  ].join(' ');
  const examples = spec.examples.map((example) => `b2-partner ${example}`);
  return [
    `### ${name}`,
    described,
    spec.description && plain(spec.description),
    // A command that takes nothing is its own example.
    !examples.includes(usage) && `\`\`\`sh\n${usage}\n\`\`\``,
    spec.arguments &&
      table(
        ['argument', 'what it is'],
        spec.arguments.map(({ syntax, help, choices }) => [`\`${syntax}\``, plain(help) + oneOf(choices)]),
      ),
    options.length > 0 && optionTable(options),
    `\`\`\`sh\n${examples.join('\n')}\n\`\`\``,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function optionTable(options) {
  return table(
    ['flag', 'default', 'what it does'],
    options.map(({ syntax, help, choices }) => {
      const split = splitDefault(help);
      return [`\`${syntax}\``, plain(split.default), plain(split.help) + oneOf(choices)];
    }),
  );
}

const oneOf = (choices) => (choices ? `: ${choices.map((choice) => `\`${choice}\``).join(', ')}` : '');
