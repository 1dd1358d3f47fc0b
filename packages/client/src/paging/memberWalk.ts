import type { Schemas } from '@b2-partner/spec/types';
import { UsageError } from '../call/errors/usageError.ts';
import { offAbort, onAbort } from '../wire/abortListeners.ts';
import { type CollectOptions, collect, itemsOf } from './collect.ts';
import type { ListCall } from './listCall.ts';
import { merge } from './merge.ts';
import type { Page } from './page.ts';

type Member = Schemas['GroupMember'];
type MemberPage = Page<Schemas['ListGroupMembersResponse'], Member>;

/** How to list Groups and members, with a signal that ends the walk. */
export interface WalkSource {
  groups: (signal: AbortSignal) => AsyncIterable<Schemas['Group']>;
  members: (groupId: string, signal: AbortSignal) => ListCall<Schemas['ListGroupMembersResponse'], Member>;
  concurrency: number;
  signal: AbortSignal | undefined;
}

/**
 * The members of every Group, which sends nothing until it is used. In order within a Group; Groups are read several at
 * a time, and their pages interleave. At most two pages of each of these Groups are held.
 */
export class MemberWalk implements AsyncIterable<Member> {
  readonly #source: WalkSource;

  /** @throws {UsageError} when the concurrency is not a number of at least 1. */
  constructor(source: WalkSource) {
    if (!(source.concurrency >= 1)) throw new UsageError('`concurrency` must be a number of at least 1.');
    this.#source = source;
  }

  /** The pages of members, each of one Group. */
  async *pages(): AsyncGenerator<MemberPage, void, undefined> {
    const { groups, members, concurrency, signal } = this.#source;
    const controller = new AbortController();
    const stop = () => controller.abort(signal?.reason);
    if (signal?.aborted) stop();
    else if (signal) onAbort(signal, stop);
    async function* lists() {
      for await (const { groupId } of groups(controller.signal)) yield members(groupId, controller.signal).pages();
    }
    try {
      yield* merge(lists(), concurrency, stop);
    } finally {
      offAbort(signal, stop);
    }
  }

  /** The members. */
  [Symbol.asyncIterator](): AsyncGenerator<Member, void, undefined> {
    return itemsOf(this.pages());
  }

  /** The members in an array: all of them, or the first `limit` that come. */
  toArray(options?: CollectOptions): Promise<Member[]> {
    return collect(this.pages(), options);
  }
}
