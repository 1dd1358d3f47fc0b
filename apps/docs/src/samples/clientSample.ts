import type { Operation } from '../reference/operations.ts';
import { literal } from './literal.ts';
import type { Sample } from './sample.ts';
import { handsOutKey } from './secrets.ts';

/** The call with `@b2-partner/client`, with the first of the spec's requests. */
export function clientSample(operation: Operation): Sample {
  const imports = ["import { PartnerClient } from '@b2-partner/client';"];
  if (handsOutKey(operation)) imports.unshift("import { writeFile } from 'node:fs/promises';");
  const code = `${imports.join('\n')}\n\nconst partner = PartnerClient.fromEnv();\n\n${callOf(operation)}`;
  return { id: 'client', label: '@b2-partner/client', language: 'ts', code };
}

function callOf(operation: Operation): string {
  const { id, needsToken, pagination } = operation;
  if (!needsToken) return `const account = await partner.${id}();\nconsole.log(account.apiInfo);\n`;
  if (pagination) {
    const item = pagination.items.replace(/s$/, '');
    const opening = `for await (const ${item} of partner.${id}(`;
    return `${opening}${parameters(operation, opening.length)})) {\n  console.log(${item});\n}\n`;
  }
  const opening = `const result = await partner.${id}(`;
  return `${opening}${parameters(operation, opening.length)});\nconsole.log(result);\n`;
}

function parameters(operation: Operation, column: number): string {
  // The client knows its own account.
  const { adminAccountId: _, ...own } = operation.forms[0].requests[0]?.value ?? {};
  if (!handsOutKey(operation)) return Object.keys(own).length === 0 ? '' : literal(own, '', column);
  const fields = Object.entries(own).map(([name, value]) => `  ${name}: ${literal(value, '  ')},\n`);
  return `{\n${fields.join('')}${deliver}}`;
}

const deliver = `  // The key appears only once: store it first.
  deliver: (credentials) =>
    writeFile(
      \`\${credentials.accountId}.json\`,
      JSON.stringify(credentials.reveal()),
      { mode: 0o600 },
    ),
`;
