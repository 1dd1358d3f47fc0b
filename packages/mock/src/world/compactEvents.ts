import type { AdvancedEvent, CreatedEvent, WorldEvent } from './events.ts';

/** The fewest events that lead to the same world as these. */
export function compactEvents(events: readonly WorldEvent[]): WorldEvent[] {
  const last = events.findLastIndex((event) => event.type === 'advanced' && event.statisticsAt !== undefined);
  if (last < 0) return withoutDetours(events, undefined);
  // Statistics are of the world as it was when they were made: what came before and after must not be mixed up.
  const { statisticsAt } = events[last] as AdvancedEvent;
  return [
    ...withoutDetours(events.slice(0, last + 1), statisticsAt),
    ...withoutDetours(events.slice(last + 1), undefined),
  ];
}

/** Accounts that were created and ejected are created as they are now, and time travels once, at the end. */
function withoutDetours(events: readonly WorldEvent[], statisticsAt: number | undefined): WorldEvent[] {
  const kept: WorldEvent[] = [];
  const created = new Map<string, number>();
  let ms = 0;
  for (const event of events) {
    const at = event.type === 'ejected' ? created.get(event.accountId) : undefined;
    if (event.type === 'advanced') ms += event.ms;
    else if (event.type === 'ejected' && at !== undefined) {
      kept[at] = { ...(kept[at] as CreatedEvent), groupId: null, email: event.email };
    } else {
      if (event.type === 'created') created.set(event.accountId, kept.length);
      kept.push(event);
    }
  }
  if (statisticsAt !== undefined) kept.push({ type: 'advanced', ms, statisticsAt });
  else if (ms > 0) kept.push({ type: 'advanced', ms });
  return kept;
}
