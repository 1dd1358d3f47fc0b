import { isThere, startPostgres } from '@b2-partner/servers';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fold } from '../../../src/entry/fold.ts';
import type { EntryEvent } from '../../../src/entry/record.ts';
import { newState } from '../../../src/entry/state.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { emailsOf, ledgerOf, migrated, sealedKey, sql } from '../../support/postgres.ts';

const entries = 12;

/** One thing that a worker does to an entry, with whatever epoch it believes in. */
interface Act {
  entry: number;
  epoch: number;
  kind: 'claim' | 'intent' | 'release' | 'settle' | 'seal' | 'stray' | 'delivered';
}

const acts: fc.Arbitrary<Act> = fc.record({
  entry: fc.integer({ min: 0, max: entries - 1 }),
  epoch: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom('claim', 'claim', 'intent', 'intent', 'release', 'settle', 'seal', 'stray', 'delivered'),
});

describe.runIf(isThere('PostgreSQL'))('the events of a ledger in PostgreSQL', () => {
  test('add up to the states, with one claim per epoch, whoever did what at once and whatever crashed', async () => {
    const server = await startPostgres();
    onTestFinished(() => server.close());
    const connection = await migrated(server);
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 60, maxLength: 160 }), fc.boolean(), async (list, hasCrash) => {
        runs += 1;
        const { ledger, run, another } = await ledgerOf(connection, emailsOf(entries, `run-${runs}`));
        const workers = [ledger, await another(), await another()];
        const crash = hasCrash ? server.restart() : Promise.resolve();
        const lanes = Array.from({ length: 9 }, async (_, lane) => {
          const worker = workers[lane % workers.length] as Ledger;
          for (let next = lane; next < list.length; next += 9) await act(worker, `worker-${lane}`, list[next] as Act);
        });
        await Promise.all([crash, ...lanes]);

        const { rows } = await sql(
          connection,
          'SELECT event FROM b2_partner.events WHERE run = $1 AND entry IS NOT NULL ORDER BY position',
          [run],
        );
        const events = rows.map(({ event }) => event as EntryEvent);
        for await (const state of ledger.entries()) {
          const own = events.filter(({ entry }) => entry === state.number);
          const claims = own.flatMap((event) => (event.type === 'claim' ? [event.epoch] : []));
          expect(new Set(claims).size).toBe(claims.length);
          let folded = newState(state.number, state.entry, state.batch);
          for (const event of own) {
            const next = fold(folded, event);
            // An event that changes nothing is not recorded.
            expect(next).not.toBe(folded);
            folded = next;
          }
          expect(state).toEqual(folded);
        }
        for (const one of workers) await one.close();
      }),
      { numRuns: 12, seed: 20_261_126, endOnFailure: true },
    );
  });
});

async function act(ledger: Ledger, worker: string, { entry, epoch, kind }: Act): Promise<void> {
  const origin = kind === 'stray' ? 'stray' : 'creation';
  const steps: Record<Act['kind'], () => Promise<unknown>> = {
    claim: () => ledger.claim(entry, worker),
    intent: () => ledger.intent(entry, epoch, '10101'),
    release: () => ledger.release(entry, epoch, { result: 'unknown', endedAt: 5 }),
    settle: () => ledger.settle(entry, epoch, { outcome: 'unknown' }),
    seal: () => ledger.seal(entry, sealedKey(entry)),
    stray: () => ledger.seal(entry, { ...sealedKey(entry), applicationKeyId: `stray-${entry}`, origin }),
    delivered: () => ledger.delivered(entry, `004-${entry}`, 'vault/1'),
  };
  await steps[kind]().catch((error) => {
    if (error.problem !== 'stale-claim' && error.problem !== 'unreachable') throw error;
  });
}
