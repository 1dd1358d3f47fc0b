import { faultProblem } from './faults/faultSpec.ts';
import { limits } from './generated/spec.ts';
import { checkMockOptions } from './optionKinds.ts';
import type { MockOptions } from './options.ts';
import { presetNames, presets } from './presets/presets.ts';
import { parseQuirks } from './quirks/parseQuirks.ts';
import { MockError } from './wire/mockError.ts';
import { worldProblem } from './world/checkWorld.ts';

/** The name of an option where it was given: its own name in code, a flag on the command line. */
export type Naming = (option: keyof MockOptions | 'port' | 'host') => string;

/** The highest value of each option that is a whole number. */
export const maximums = {
  port: 65_535,
  seed: 0xffffffff,
  groups: limits.groupsPerAdmin,
  members: limits.membersPerGroup,
  reportsDays: 366,
} satisfies { [Option in Parameters<Naming>[0]]?: number };

/** Throws a `MockError` that names what is wrong with an address to listen on. */
export function checkAddress(port: number, host: string, named: Naming): void {
  checkNumber('port', port, named);
  // Node takes no host for every address of the machine.
  if (host === '') throw new MockError(`${named('host')} must be an address, such as 127.0.0.1, and not empty`);
}

/** Throws a `MockError` that names the option that cannot be. */
export function checkOptions(options: MockOptions, named: Naming): void {
  checkMockOptions(options);
  for (const option of ['groups', 'members', 'seed', 'reportsDays'] as const)
    checkNumber(option, options[option], named);
  checkWorld(options, named);
  checkPublicUrl(options.publicUrl, named);
  checkAllowHosts(options.allowHosts, named);
  if (options.data === '') throw new MockError(`${named('data')} must be a directory, and not empty`);
  checkQuirks(options.quirks, named);
  if (options.like !== undefined && !Object.hasOwn(presets, options.like)) {
    throw new MockError(`${named('like')}: there is no preset ${options.like}, use ${presetNames.join(', ')}`);
  }
  if (options.reportsTo === '') throw new MockError(`${named('reportsTo')} must be a directory, and not empty`);
  if (options.reportsDays !== undefined && options.reportsTo === undefined) {
    throw new MockError(`${named('reportsDays')} goes with ${named('reportsTo')}`);
  }
  for (const fault of options.faults ?? []) {
    const problem = faultProblem(fault);
    if (problem) throw new MockError(`${named('faults')}: ${problem}`);
  }
  if ((options.cert === undefined) !== (options.key === undefined)) {
    throw new MockError(`${named('cert')} and ${named('key')} go together`);
  }
}

function checkNumber(option: keyof typeof maximums, value: number | undefined, named: Naming): void {
  if (value === undefined || (Number.isInteger(value) && value >= 0 && value <= maximums[option])) return;
  throw new MockError(`${named(option)} must be a whole number from 0 to ${maximums[option]}, not ${value}`);
}

function checkWorld({ world, groups, members }: MockOptions, named: Naming): void {
  if (world === undefined) return;
  if (groups !== undefined || members !== undefined) {
    throw new MockError(`choose either ${named('world')} or ${named('groups')} and ${named('members')}`);
  }
  const problem = worldProblem(world);
  if (problem) throw new MockError(`${named('world')}: ${problem}`);
}

function checkQuirks(quirks: MockOptions['quirks'], named: Naming): void {
  try {
    parseQuirks(quirks ?? []);
  } catch (error) {
    if (error instanceof MockError) throw new MockError(`${named('quirks')}: ${error.message}`);
    throw error;
  }
}

function checkPublicUrl(url: string | undefined, named: Naming): void {
  if (url === undefined) return;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.pathname !== '/' || parsed.search || parsed.hash) {
    throw new MockError(`${named('publicUrl')} must be an origin such as https://mock.example, not ${url}`);
  }
}

function checkAllowHosts(hosts: readonly string[] | undefined, named: Naming): void {
  const wrong = hosts?.find((host) => !/^(?:[\w.-]+|\[?[\da-f:.]+\]?)$/i.test(host));
  if (wrong === undefined) return;
  throw new MockError(`${named('allowHosts')} must be a host name without scheme and port, such as mock, not ${wrong}`);
}
