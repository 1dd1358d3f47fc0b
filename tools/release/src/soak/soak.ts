import { PartnerClient } from '@b2-partner/client';
import { createMock } from '@b2-partner/mock';
import type { Sample } from './growth.ts';

/** What a soak did and what it held on the way. */
export interface Soak {
  readonly rounds: number;
  readonly samples: readonly Sample[];
}

/** How long and how often. */
export interface SoakOptions {
  /** ms to go on for. */
  readonly duration: number;
  /** ms from one sample to the next. */
  readonly interval: number;
  /** Gives the time in ms. Default: the process's clock. */
  readonly now?: () => number;
}

/**
 * Lets a client and a mock talk over loopback without a pause: lists, pages, a member who comes and goes, rejections, faults
 * and aborts, in one process, whose memory and handles are looked at from time to time.
 */
export async function soak({ duration, interval, now = () => performance.now() }: SoakOptions): Promise<Soak> {
  const mock = createMock();
  const realm = await mock.listen({ port: 0 });
  const started = mock.snapshot();
  const partner = new PartnerClient({ ...mock.credentials, realm });
  const samples: Sample[] = [];
  const end = now() + duration;
  let rounds = 0;
  try {
    for (let next = now() + interval; now() < end; rounds += 1) {
      await round(partner, rounds);
      // What the mock remembers grows by design: each round begins in the same world.
      mock.restore(started);
      if (now() < next) continue;
      samples.push(sample());
      next += interval;
    }
  } finally {
    await mock.close();
  }
  return { rounds, samples };
}

async function round(partner: PartnerClient, number: number): Promise<void> {
  const [group] = await partner.listGroups().toArray({ limit: 1 });
  if (group === undefined) throw new Error('the mock has no Group');
  const { groupId } = group;
  await partner.listGroupMembers({ groupId, maxMemberCount: 10 }).toArray({ limit: 30 });
  const memberEmail = `soak-${number}@partner.example`;
  const { groupMember } = await partner.createGroupMember({ groupId, memberEmail, deliver: 'return' });
  await partner.ejectGroupMember({ groupId, memberAccountId: groupMember.accountId });
  await settled(partner.listGroupMembers({ groupId: '0' }));
  await settled(partner.listGroups({}, { headers: { 'X-Mock-Fault': '{"do":"reset"}' }, maxRetries: 0 }));
  await settled(partner.listGroups({}, { headers: { 'X-Mock-Fault': '{"do":"half-body"}' }, maxRetries: 0 }));
  const abort = new AbortController();
  const aborted = settled(partner.listGroups({}, { signal: abort.signal }));
  abort.abort();
  await aborted;
}

/** Waits for a call that is meant to fail. */
async function settled(call: PromiseLike<unknown>): Promise<void> {
  await Promise.allSettled([call]);
}

function sample(): Sample {
  globalThis.gc?.();
  return { heap: process.memoryUsage().heapUsed, handles: process.getActiveResourcesInfo().length };
}
