import { readFileSync, statSync } from 'node:fs';
import { maximums, type Naming } from '../checkOptions.ts';
import type { FaultSpec } from '../faults/faultSpec.ts';
import type { MockOptions } from '../options.ts';
import type { PresetName } from '../presets/presets.ts';
import { splitQuirks } from '../quirks/parseQuirks.ts';
import { MockError } from '../wire/mockError.ts';
import type { WorldSetup } from '../world/setup.ts';
import type { FlagName, FlagValues } from './flags.ts';

/** What the command was asked to do. */
export interface CliOptions {
  readonly mock: MockOptions;
  readonly port: number;
  readonly host: string;
  readonly quiet: boolean;
}

/** What an option is called on the command line. */
export const flagOf: Naming = (option) => {
  if (option === 'faults') return '--fault';
  if (option === 'allowHosts') return '--allow-host';
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
};

/** Turns flags into options; throws a `MockError` that names the flag. */
export function cliOptions(values: FlagValues): CliOptions {
  const one = (name: FlagName): string | undefined => values.get(name)?.[0];
  const number = (name: keyof typeof maximums): number | undefined => {
    const flag = flagOf(name).slice(2) as FlagName;
    const text = one(flag);
    return text === undefined ? undefined : wholeNumber(flag, text, maximums[name]);
  };
  const file = (name: FlagName): string | undefined => {
    const path = one(name);
    return path === undefined ? undefined : readText(name, path);
  };
  const world = file('world');
  const quirks = one('quirks');
  const mock: MockOptions = {
    world: world === undefined ? undefined : (readJson('world', world, one('world') ?? '') as WorldSetup),
    groups: number('groups'),
    members: number('members'),
    seed: number('seed'),
    data: one('data'),
    reportsTo: one('reports-to'),
    reportsDays: number('reportsDays'),
    quirks: quirks === undefined ? undefined : (splitQuirks(quirks) as MockOptions['quirks']),
    like: one('like') as PresetName | undefined,
    faults: values.get('fault')?.map((text) => readJson('fault', text, text) as FaultSpec),
    strict: values.has('strict'),
    control: !values.has('no-control'),
    publicUrl: one('public-url'),
    allowHosts: values.get('allow-host'),
    cert: file('cert'),
    key: file('key'),
  };
  return {
    mock,
    port: number('port') ?? 4010,
    host: one('host') ?? '127.0.0.1',
    quiet: values.has('quiet'),
  };
}

function wholeNumber(name: FlagName, text: string, maximum: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= maximum)) throw new MockError(`--${name} must be a whole number from 0 to ${maximum}, not ${text}`);
  return value;
}

function readText(name: FlagName, path: string): string {
  try {
    if (!statSync(path).isCharacterDevice()) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new MockError(`--${name}: cannot read ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
  // One without an end, as /dev/zero, would be read for ever.
  throw new MockError(`--${name}: ${path} is a device, not a file`);
}

function readJson(name: FlagName, text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MockError(`--${name}: ${where} is not JSON: ${(error as Error).message}`);
  }
}
