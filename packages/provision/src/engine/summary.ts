import type { Counts } from '../entry/counts.ts';
import type { Stop } from './runGate.ts';

/** What a run came to. */
export interface Summary {
  /** All entries of the ledger. */
  total: number;
  /** How they stand, whenever it was decided. */
  counts: Counts;
  /** Why the run ended before all its entries were final. */
  stopped?: Stop;
}
