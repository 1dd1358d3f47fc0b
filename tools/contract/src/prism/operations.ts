import { getHttpOperationsFromSpec } from '@stoplight/prism-cli/dist/operations.js';
import { createLogger } from '@stoplight/prism-core';
import { bundleFile } from '../spec/bundleFile.ts';

export type PrismOperations = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;

/** The bundled spec as Prism reads it. */
export function loadOperations(): Promise<PrismOperations> {
  return getHttpOperationsFromSpec(bundleFile);
}

/** Prism insists on a logger; what it has to say is in the violations. */
export const silentLogger = createLogger('prism', { level: 'silent' });
