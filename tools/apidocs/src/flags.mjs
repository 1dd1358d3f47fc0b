import { withSource } from './source.mjs';
import { plain, splitDefault, table } from './table.mjs';

/** The page of the mock's command, from the tables that the command itself reads. */
export async function flagsPage() {
  const { flags } = await withSource('mock/src/cli/flags.ts', async (source) => source);
  const { presets } = await withSource('mock/src/presets/presets.ts', async (source) => source);
  const rows = Object.entries(flags).map(([name, { value, many, help }]) => {
    const split = splitDefault(help);
    return [
      `\`--${name}${value ? ` ${value}` : ''}\``,
      split.default && plain(split.default),
      plain(split.help) + (many && !/repeatable/.test(help) ? '; repeatable' : ''),
    ];
  });
  return `\`\`\`sh
npx @b2-partner/mock --port 4010
\`\`\`

A taken port, an unknown flag or a bad value: one line on stderr, and exit code 1.

## Flags

${table(['flag', 'default', 'what it does'], rows)}

## Presets

For \`--like PRESET\`, and the option \`like\` of \`createMock\`.

${table(
  ['preset', 'behaves like'],
  Object.entries(presets).map(([name, { about }]) => [`\`${name}\``, plain(about)]),
)}

## More

- [Worlds](/packages/mock/#a-world-of-your-own): Groups, members and accounts of your own
- [Faults](/packages/mock/#faults): fail on purpose
- [Quirks](/packages/mock/#quirks): the other documented forms of responses
- [Control endpoints](/packages/mock/#over-http-while-it-runs): state, requests, snapshots, time travel
- [Options in code](/packages/mock/api/#mockoptions)
`;
}
