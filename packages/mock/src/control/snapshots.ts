import type { Core } from '../core.ts';
import { Refusal } from '../handler/refusal.ts';
import { show } from '../handler/schema.ts';

const MOST_SNAPSHOTS = 100;

/** Keeps the state under an id that it answers with. */
export function takeSnapshot(core: Core): object {
  if (core.snapshots.size >= MOST_SNAPSHOTS) {
    throw new Refusal('bad_request', `there are ${MOST_SNAPSHOTS} snapshots already; a reset forgets them`);
  }
  const id = `snapshot-${core.snapshots.size + 1}`;
  core.snapshots.set(id, core.store.snapshot());
  return { snapshot: id };
}

/** Goes back to the state in `{"snapshot": id}`; it stays, and can be gone back to again. */
export function restoreSnapshot(core: Core, body: Record<string, unknown>): object {
  const snapshot = core.snapshots.get(body.snapshot as string);
  if (!snapshot) throw new Refusal('bad_request', `there is no snapshot ${show(body.snapshot)}`);
  core.store.restore(snapshot);
  return {};
}
