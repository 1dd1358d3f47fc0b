import { errorCodes, retryInWords } from '../reference/codes.ts';
import { introduction, limits, s3Endpoints } from '../reference/facts.ts';
import { operations } from '../reference/operations.ts';
import { schemas } from '../reference/schemas.ts';
import { addressOf } from '../site/addresses.ts';
import { fieldsMarkdown } from './fieldsMarkdown.ts';
import { cell } from './markdown.ts';

/** The list of the operations, with links. */
export function operationList(): string {
  return operations
    .map(({ apiName, summary }) => `- [${apiName}](${addressOf.operation(apiName)}): ${summary}`)
    .join('\n');
}

/** The overview of the reference. */
export function overviewMarkdown(): string {
  const limitRows = limits.map(({ name, value, description }) => `- \`${name}\`: ${value}. ${cell(description)}`);
  const regionRows = Object.entries(s3Endpoints).map(([region, endpoint]) => `- \`${region}\`: \`${endpoint}\``);
  return [
    operationList(),
    introduction.trim(),
    '## Limits',
    limitRows.join('\n'),
    '## Regions',
    regionRows.join('\n'),
  ].join('\n\n');
}

/** All error codes. */
export function errorsMarkdown(): string {
  return errorCodes
    .map((entry) =>
      [
        `## ${entry.code}`,
        `Status ${entry.status}. ${entry.meaning.trim()}`,
        `- What to do: ${cell(entry.remedy)}`,
        `- Safe to retry: ${retryInWords(entry)}`,
        `- Took effect: ${entry.phase === 'refused' ? 'no' : 'unknown'}`,
      ].join('\n\n'),
    )
    .join('\n\n');
}

/** All schemas. */
export function schemasMarkdown(): string {
  return schemas.map(({ name, field }) => `## ${name}\n\n${fieldsMarkdown([{ ...field, name }])}`).join('\n');
}
