import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartnerClient } from '@b2-partner/client';
import { createMock, defaultCredentials, type Mock, type MockOptions, type WorldSetup } from '@b2-partner/mock';
import { onTestFinished } from 'vitest';
import type { EntryOutcome } from '../../src/index.ts';
import type { Clock } from '../../src/time/clock.ts';

/** Two empty Groups: a run of a few entries is quick in it. */
export const smallWorld: WorldSetup = {
  admins: [
    {
      accountId: defaultCredentials.applicationKeyId,
      applicationKey: defaultCredentials.applicationKey,
      groups: ['10101', '10102'].map((groupId) => ({
        groupId,
        groupName: `Group ${groupId}`,
        groupProducts: ['STORAGE'],
      })),
    },
  ],
};

/** A folder of this test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'b2-partner-provision-'));
}

/** A client of a mock in this process. */
export function clientOf(mock: Mock): PartnerClient {
  return new PartnerClient({ ...mock.credentials, realm: mock.url, fetch: mock.fetch, maxConcurrency: 64 });
}

/** A mock and a client of it. */
export function world(options: MockOptions = {}) {
  const mock = createMock(options);
  onTestFinished(() => mock.close());
  return { mock, client: clientOf(mock), folder: temporaryFolder() };
}

/** So many entries for a Group. */
export function entriesFor(count: number, group = '10101', prefix = 'customer'): { email: string; group: string }[] {
  return Array.from({ length: count }, (_, index) => ({ email: `${prefix}-${index}@customers.example`, group }));
}

/** The account of the run's entry whose key is lost. */
export function lostAccountOf({ outcomes }: { outcomes: readonly EntryOutcome[] }): string | undefined {
  return outcomes.find(({ outcome }) => outcome === 'created-key-lost')?.accountId;
}

/** The lines of a file sink. */
export function keysIn(path: string): Record<string, string>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** A clock that stands still, and jumps when somebody waits. */
export function jumpingClock(start = Date.UTC(2026, 10, 26)): Clock & { advance(ms: number): void } {
  let time = start;
  return {
    now: () => time,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      // Whatever is under way goes on first.
      await new Promise((resolve) => setImmediate(resolve));
      time += milliseconds;
    },
    advance(ms) {
      time += ms;
    },
  };
}
