import type { Case } from '../cases/case.ts';
import type { Operation } from '../spec/operations.ts';
import { s3Endpoints } from '../spec/registry.ts';
import { goodParams, makeCase } from './make.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** Where a response has one of some fields, what must stand there. */
function wanted(example: Mapping, fields: Mapping): Mapping {
  const entries = Object.entries(example).flatMap(([key, value]): [string, unknown][] => {
    if (Object.hasOwn(fields, key)) return [[key, fields[key]]];
    return typeof value === 'object' && value !== null ? [[key, wanted(value as Mapping, fields)]] : [];
  });
  return Object.fromEntries(entries);
}

/** An account lives in the region that was asked for, and at that region's S3 endpoint. */
export function regionCases(operation: Operation): Case[] {
  if (!('region' in operation.fields)) return [];
  const [example] = Object.values(operation.answers[200] ?? {}) as Mapping[];
  return Object.entries(s3Endpoints).map(([region, s3Endpoint]) => {
    const params = { ...goodParams(operation), region };
    const answer = wanted(example ?? {}, { region, s3Endpoint });
    return makeCase(operation, `puts the account into ${region}`, { params, expect: { answer } });
  });
}
