import { realm } from '../reference/facts.ts';
import type { Form } from '../reference/forms.ts';
import type { Operation } from '../reference/operations.ts';
import type { Sample } from './sample.ts';

type Call = Pick<Operation, 'needsToken' | 'suite'>;

const lineLength = 40;
const breakLine = ' \\\n    ';

/** The call at a terminal, with the first of the spec's requests. */
export function curlSample(operation: Call, form: Form): Sample {
  const parts = [
    form.place === 'query' ? 'curl -G' : 'curl',
    operation.needsToken
      ? '-H "Authorization: $ACCOUNT_AUTH_TOKEN"'
      : '-u "$B2_APPLICATION_KEY_ID:$B2_APPLICATION_KEY"',
    ...parametersOf(form),
    `"${operation.needsToken ? '$API_URL' : `\${B2_PARTNER_REALM:-${realm}}`}${form.path}"`,
  ];
  const [curl, first, ...rest] = parts;
  const command = [`${curl} ${first}`, ...rest].join(breakLine);
  return { id: 'curl', label: 'curl', language: 'sh', code: `${originOf(operation)}${command}\n` };
}

function originOf({ needsToken, suite }: Call): string {
  return needsToken ? `# ACCOUNT_AUTH_TOKEN and API_URL (${suite}ApiUrl) come from b2_authorize_account\n` : '';
}

function parametersOf({ place, requests }: Form): string[] {
  const value = requests[0]?.value ?? {};
  if (place === 'body') return [`-d ${shellQuoted(jsonText(value))}`];
  if (place === 'none') return [];
  return Object.entries(value)
    .filter(([, item]) => item !== null)
    .map(([name, item]) => `--data-urlencode ${shellQuoted(`${name}=${item}`)}`);
}

function jsonText(value: unknown): string {
  const line = JSON.stringify(value);
  return line.length <= lineLength ? line : JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');
}

/** A word for the shell, whatever is in it. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
