import { realm } from '../reference/facts.ts';
import type { Field } from '../reference/fields.ts';
import type { Operation } from '../reference/operations.ts';
import { literal } from './literal.ts';
import type { Sample } from './sample.ts';
import { handsOutKey } from './secrets.ts';

/** The call with `@b2-partner/fetch`, with the first of the spec's requests. */
export function fetchSample(operation: Operation): Sample {
  const code = operation.needsToken
    ? `${importsOf(operation)}\n${authorize('account')}\n${suiteCall(operation)}`
    : `${importsOf(operation)}\n${authorize('data')}\nconsole.log(data?.apiInfo ?? error);\n`;
  return { id: 'fetch', label: '@b2-partner/fetch', language: 'ts', code };
}

const titleCase = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function importsOf(operation: Operation): string {
  const names = ['basicCredentials', 'createAuthorizeClient'];
  if (operation.needsToken) names.push(`create${titleCase(operation.suite)}Client`);
  const files = handsOutKey(operation) ? "import { writeFile } from 'node:fs/promises';\n" : '';
  return `${files}import { ${names.sort().join(', ')} } from '@b2-partner/fetch';\n`;
}

function authorize(name: string): string {
  return `const { B2_APPLICATION_KEY_ID = '', B2_APPLICATION_KEY = '' } = process.env;
const baseUrl = process.env.B2_PARTNER_REALM ?? '${realm}';

const { ${name === 'data' ? 'data' : `data: ${name}`}, error } = await createAuthorizeClient({ baseUrl }).GET(
  '/b2api/v3/b2_authorize_account',
  { headers: { Authorization: basicCredentials(B2_APPLICATION_KEY_ID, B2_APPLICATION_KEY) } },
);
`;
}

function suiteCall(operation: Operation): string {
  const { suite, forms } = operation;
  const body = literal(forms[0].requests[0]?.value ?? {}, '  ', 8);
  return `const ${suite}Api = account?.apiInfo.${suite}Api;
if (!${suite}Api) throw new Error(error?.message ?? 'this key cannot call the ${titleCase(suite)} suite');

const ${suite} = create${titleCase(suite)}Client({
  baseUrl: ${suite}Api.${suite}ApiUrl,
  headers: { Authorization: account.authorizationToken },
});
const result = await ${suite}.POST('${forms[0].path}', {
  body: ${body},
});
if (!result.data) throw new Error(result.error?.message ?? \`HTTP \${result.response.status}\`);
${outcome(operation)}`;
}

function outcome(operation: Operation): string {
  if (!handsOutKey(operation)) return 'console.log(result.data);\n';
  return `// The key appears only once: store it first.
const { accountId } = result.data${nameOf(operation)};
await writeFile(\`\${accountId}.json\`, JSON.stringify(result.data), { flag: 'wx', mode: 0o600 });
`;
}

/** Where in the response the new account is: at its root, or in the one object there that has an ID. */
function nameOf({ success }: Operation): string {
  const holds = (fields: readonly Field[]) => fields.some(({ name }) => name === 'accountId');
  const inside = success.fields.find(({ children }) => holds(children));
  return holds(success.fields) || !inside ? '' : `.${inside.name}`;
}
