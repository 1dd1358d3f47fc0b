import type { Preset } from '../presets/preset.ts';
import { presets } from '../presets/presets.ts';
import { quirkNames } from '../quirks/quirkNames.ts';
import { reportQuirkNames } from '../reports/reportQuirkNames.ts';
import { defaultCredentials } from '../world/defaultWorld.ts';
import { type Flag, flags } from './flags.ts';

/** What `--help` prints. */
export function helpText(): string {
  const { applicationKeyId, applicationKey } = defaultCredentials;
  return `b2-partner-mock: a mock server for the Backblaze Partner API, to build and test against.
It isn't the service, and it isn't made by Backblaze. Nothing leaves this machine.

Usage: b2-partner-mock [flags]

${flagLines()}

Presets:
${presetLines()}

Quirks: ${[...quirkNames, ...reportQuirkNames].join(', ')}

Credentials: key ID ${applicationKeyId}, key ${applicationKey}

Try it:
  b2-partner-mock &
  curl -u ${applicationKeyId}:${applicationKey} http://127.0.0.1:4010/b2api/v3/b2_authorize_account
  curl -H "Authorization: $TOKEN" -d '{}' http://127.0.0.1:4010/b2api/v3/b2_list_groups

Make it fail on purpose:
  b2-partner-mock --fault '{"on":"createGroupMember","do":"reset-after","count":1}'
  b2-partner-mock --fault '{"do":"rate-limit","limit":10,"seconds":60}' --quirks array-envelopes,string-counts
  b2-partner-mock --groups 500 --members 5000

Look inside while it runs:
  curl http://127.0.0.1:4010/_mock/state
  curl http://127.0.0.1:4010/_mock/requests
  curl -d '{"hours":25}' http://127.0.0.1:4010/_mock/advance
`;
}

function presetLines(): string {
  return Object.entries<Preset>(presets)
    .map(([name, { about }]) => `  ${name.padEnd(20)} ${about}`)
    .join('\n');
}

function flagLines(): string {
  return Object.entries<Flag>(flags)
    .map(
      ([name, { value, many, help }]) =>
        `  ${`--${name}${value ? ` ${value}` : ''}${many ? ' …' : ''}`.padEnd(20)} ${help}`,
    )
    .join('\n');
}
