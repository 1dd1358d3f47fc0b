import { bundle } from './bundle.ts';

/** The status that an error code comes with in an operation; throws for a code that the spec's registry does not have. */
export function statusOf(code: string, operation?: string): number {
  const entry = bundle.components['x-b2-error-codes'][code];
  if (!entry) throw new Error(`the spec's registry has no error code ${code}`);
  return entry.operations?.[operation ?? '']?.status ?? entry.status;
}

/** A limit that no schema says, e.g. `tokenLifetimeSeconds`; throws for one that the spec does not have. */
export function limit(name: string): number {
  const entry = bundle.components['x-b2-limits'][name];
  if (!entry) throw new Error(`the spec has no limit ${name}`);
  return entry.value;
}

/** The S3 host of each region. */
export const s3Endpoints = bundle.components.schemas.Region['x-b2-s3-endpoints'];
