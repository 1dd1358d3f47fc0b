import { closestName } from '../wire/closestName.ts';
import { MockError } from '../wire/mockError.ts';

/** One flag of the command. */
export interface Flag {
  /** What its value is called in the help; absent for a switch. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: boolean;
  readonly help: string;
}

export const flags = {
  port: { value: 'N', help: 'port to listen on; 0 picks a free one (default 4010)' },
  host: { value: 'HOST', help: 'address to listen on (default 127.0.0.1)' },
  'allow-host': { value: 'NAME', many: true, help: 'host name under which it may be called; repeatable' },
  'public-url': { value: 'URL', help: 'base URL in responses, behind a proxy (default: the one that the caller used)' },
  groups: { value: 'N', help: 'number of generated Groups, instead of the default world' },
  members: { value: 'N', help: 'number of generated members in each Group' },
  seed: { value: 'N', help: 'seed for generated IDs, keys and members (default 1)' },
  world: { value: 'FILE', help: 'start with the world in a JSON file (schema: world.schema.json)' },
  data: { value: 'DIR', help: 'keep the state in a directory, across restarts' },
  'reports-to': { value: 'DIR', help: 'write daily usage reports (CSV) to a directory' },
  'reports-days': { value: 'N', help: 'days of usage reports at the start (default 31)' },
  like: { value: 'PRESET', help: 'behave as a program needs it, or as recorded; presets are listed below' },
  quirks: { value: 'LIST', help: 'respond in other documented forms: NAME,NAME:CALL,CALL… or all' },
  fault: { value: 'JSON', many: true, help: 'fail on purpose; repeatable' },
  strict: { help: 'reject what the service only tolerates' },
  'no-control': { help: 'disable /_mock/ and the X-Mock-Fault header' },
  cert: { value: 'FILE', help: 'certificate (PEM), to serve https' },
  key: { value: 'FILE', help: 'private key of the certificate (PEM)' },
  quiet: { help: 'do not log requests' },
  version: { help: 'print the version' },
  help: { help: 'print this' },
} satisfies Record<string, Flag>;

export type FlagName = keyof typeof flags;

/** The flags as given: texts by name, switches with an empty text. */
export type FlagValues = ReadonlyMap<FlagName, readonly string[]>;

const shorthands: Readonly<Record<string, FlagName>> = { '-h': 'help', '-p': 'port', '-v': 'version' };

/** Reads the arguments; throws a `MockError` for what is not a flag, or lacks its value. */
export function parseFlags(argv: readonly string[]): FlagValues {
  const values = new Map<FlagName, string[]>();
  for (let i = 0; i < argv.length; i++) {
    const [argument = '', ...rest] = (argv[i] as string).split('=');
    const name = nameOf(argument);
    const flag: Flag = flags[name];
    let value = rest.length > 0 ? rest.join('=') : undefined;
    if (flag.value === undefined && value !== undefined) throw new MockError(`--${name} takes no value`);
    if (flag.value !== undefined && value === undefined) value = argv[++i];
    // An empty one is that of a variable that is not set.
    if (flag.value !== undefined && !value) throw new MockError(`--${name} needs a value: ${flag.value}`);
    if (values.has(name) && !flag.many) throw new MockError(`--${name} is given twice`);
    values.set(name, [...(values.get(name) ?? []), value ?? '']);
  }
  return values;
}

function nameOf(argument: string): FlagName {
  const name = shorthands[argument] ?? argument.replace(/^-+/, '');
  if (!argument.startsWith('-')) throw new MockError(`unexpected argument ${argument}; see --help`);
  if (Object.hasOwn(flags, name)) return name as FlagName;
  const similar = closestName(name, Object.keys(flags));
  throw new MockError(`unknown flag ${argument}${similar ? `, did you mean --${similar}?` : ';'} see --help`);
}
