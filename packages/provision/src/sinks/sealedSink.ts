import type { Sink } from './sink.ts';

/**
 * The ledger itself is the store: keys stay sealed in it, for the age recipients of the run. `exportKeys` opens them
 * later. Needs `seal.recipients`.
 */
export function sealedSink(): Sink {
  return {
    name: 'sealed',
    isLedger: true,
    check: async () => {},
    put: async ({ applicationKeyId }) => ({ ref: `sealed:${applicationKeyId}` }),
  };
}
