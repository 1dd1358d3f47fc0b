import type { OptionSpec } from './command.ts';

/** The flags that every command takes. */
export const globalOptions: readonly OptionSpec[] = [
  { syntax: '--json', help: 'print one JSON object per line' },
  { syntax: '--csv', help: 'print comma-separated values with a header' },
  { syntax: '--mock', help: 'use the mock at http://127.0.0.1:4010 with its public credentials' },
  {
    syntax: '--realm <url>',
    help: 'the address that authorizes (default: B2_PARTNER_REALM, the profile, or Backblaze)',
  },
  { syntax: '--key-id <id>', help: 'the ID of the master application key (not a secret)' },
  { syntax: '--key-stdin', help: 'read the application key from stdin' },
  { syntax: '--no-input', help: 'never ask; fail and name the flag to use' },
  { syntax: '-q, --quiet', help: 'print data and errors only' },
  { syntax: '--no-color', help: 'print without colors' },
  { syntax: '--debug', help: 'log requests on stderr, without secrets' },
];

/** The flag of commands that ask before they change something. */
export const yesOption: OptionSpec = { syntax: '-y, --yes', help: 'do not ask for confirmation' };

/** What the global flags say. */
export interface GlobalValues {
  json?: boolean;
  csv?: boolean;
  mock?: boolean;
  realm?: string;
  keyId?: string;
  keyStdin?: boolean;
  input: boolean;
  quiet?: boolean;
  color: boolean;
  debug?: boolean;
  yes?: boolean;
}
