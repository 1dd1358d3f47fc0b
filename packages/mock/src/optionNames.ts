import type { MockOptions } from './options.ts';
import { closestName } from './wire/closestName.ts';
import { MockError } from './wire/mockError.ts';

const optionNames = Object.keys({
  world: true,
  groups: true,
  members: true,
  seed: true,
  data: true,
  quirks: true,
  like: true,
  reportsTo: true,
  reportsDays: true,
  faults: true,
  strict: true,
  control: true,
  publicUrl: true,
  allowHosts: true,
  cert: true,
  key: true,
  clock: true,
  random: true,
  sleep: true,
  onRequest: true,
  onNotice: true,
} satisfies Record<keyof MockOptions, true>);

/** Throws a `MockError` for an option that does not exist: JavaScript would pass over a misspelt one in silence. */
export function checkOptionNames(options: object): void {
  for (const name of Object.keys(options)) {
    if (optionNames.includes(name)) continue;
    const closest = closestName(name, optionNames);
    throw new MockError(
      `createMock has no option \`${name}\`. ${closest ? `Did you mean \`${closest}\`?` : `Its options: ${optionNames.join(', ')}.`}`,
    );
  }
}
