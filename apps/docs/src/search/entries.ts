import { quirkNames } from '@b2-partner/mock';
import { errorCodes } from '../reference/codes.ts';
import { type Field, flatten } from '../reference/fields.ts';
import { type Operation, operations } from '../reference/operations.ts';
import { schemas } from '../reference/schemas.ts';
import { addressOf } from '../site/addresses.ts';
import type { SearchEntry } from './entry.ts';

/** Every name of the reference, with the place that explains it. */
export const referenceEntries: readonly SearchEntry[] = [
  ...operations.map(({ apiName, id, summary }) => ({
    name: apiName,
    alias: id,
    kind: 'operation' as const,
    address: addressOf.operation(apiName),
    text: summary,
  })),
  ...errorCodes.map(({ code, meaning }) => ({
    name: code,
    kind: 'error code' as const,
    address: addressOf.code(code),
    text: meaning,
  })),
  ...quirkNames
    .filter((name) => name !== 'all')
    .map((name) => ({
      name,
      kind: 'quirk' as const,
      address: addressOf.quirk(name),
      text: 'How some responses differ from Backblaze’s documentation',
    })),
  ...schemas.map(({ name, title }) => ({
    name,
    kind: 'schema' as const,
    address: addressOf.schema(name),
    text: title,
  })),
  ...operations.flatMap(fieldEntries),
];

function fieldEntries({ apiName, fields, headers, success }: Operation): SearchEntry[] {
  const entry = ({ name, anchor, description }: Field, side: string): SearchEntry => ({
    name,
    kind: 'field',
    address: `${addressOf.operation(apiName)}#${anchor}`,
    text: `${side} ${apiName}: ${description}`,
  });
  return [
    ...fields.flatMap(flatten).map((field) => entry(field, 'Parameter of')),
    ...headers.map((field) => entry(field, 'Header of')),
    ...success.fields.flatMap(flatten).map((field) => entry(field, 'In the response of')),
  ];
}
