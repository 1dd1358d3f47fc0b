import type { Core } from '../core.ts';
import { Rejection } from '../wire/rejection.ts';
import { show } from '../wire/schema.ts';

const maxSnapshots = 100;

/** Keeps the state, and returns an ID for it. */
export function takeSnapshot(core: Core): object {
  if (core.snapshots.size >= maxSnapshots) {
    throw new Rejection('bad_request', `there are ${maxSnapshots} snapshots already; a reset forgets them`);
  }
  const id = `snapshot-${core.snapshots.size + 1}`;
  core.snapshots.set(id, core.store.snapshot());
  return { snapshot: id };
}

/** Goes back to the state in `{"snapshot": id}`; it stays, and can be gone back to again. */
export function restoreSnapshot(core: Core, body: Record<string, unknown>): object {
  const snapshot = core.snapshots.get(body.snapshot as string);
  if (!snapshot) throw new Rejection('bad_request', `no snapshot is named ${show(body.snapshot)}`);
  core.store.restore(snapshot);
  return {};
}
