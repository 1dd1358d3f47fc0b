/** An account that came into the world by a call, with the key that it got. */
export interface CreatedEvent {
  readonly type: 'created';
  readonly accountId: string;
  readonly email: string;
  readonly region: string;
  /** The Group that it is a member of; null for a trial. */
  readonly groupId: string | null;
  readonly createdAt: number;
  readonly applicationKeyId: string;
  readonly applicationKey: string;
  /** The one bucket that the key reaches; only trials have it. */
  readonly bucket?: { readonly bucketId: string; readonly bucketName: string };
}

export interface EjectedEvent {
  readonly type: 'ejected';
  readonly accountId: string;
  /** The login email from now on. */
  readonly email: string;
}

export interface ComputerDeletedEvent {
  readonly type: 'computer-deleted';
  readonly accountId: string;
  readonly computerId: string;
}

/** Time travel. */
export interface AdvancedEvent {
  readonly type: 'advanced';
  readonly ms: number;
  /** When the statistics that it made were made, ms since 1970; absent when it passed none. */
  readonly statisticsAt?: number;
}

/**
 * Everything that can happen to a world. A world is its setup and the events since then, in order: that is what
 * snapshots hold and what is kept on disk.
 */
export type WorldEvent = CreatedEvent | EjectedEvent | ComputerDeletedEvent | AdvancedEvent;

type Fields = Readonly<Record<string, 'string' | 'number' | 'string or null'>>;

/** What each event holds. Plain types, and not a schema: a hundred thousand events are checked when a state is opened. */
const fields: Readonly<Record<WorldEvent['type'], Fields>> = {
  created: {
    accountId: 'string',
    email: 'string',
    region: 'string',
    groupId: 'string or null',
    createdAt: 'number',
    applicationKeyId: 'string',
    applicationKey: 'string',
  },
  ejected: { accountId: 'string', email: 'string' },
  'computer-deleted': { accountId: 'string', computerId: 'string' },
  advanced: { ms: 'number' },
};

/** Whether a value, from wherever, is an event. */
export function isWorldEvent(value: unknown): value is WorldEvent {
  const event = (value ?? {}) as Record<string, unknown>;
  const { type, bucket, statisticsAt } = event;
  if (typeof type !== 'string' || !Object.hasOwn(fields, type)) return false;
  if (!hasFields(event, fields[type as WorldEvent['type']])) return false;
  if (statisticsAt !== undefined && typeof statisticsAt !== 'number') return false;
  return bucket === undefined || hasFields(bucket ?? {}, { bucketId: 'string', bucketName: 'string' });
}

function hasFields(object: object, wanted: Fields): boolean {
  for (const name in wanted) {
    const value = (object as Record<string, unknown>)[name];
    const isNull = value === null && wanted[name] === 'string or null';
    if (!isNull && typeof value !== (wanted[name] === 'number' ? 'number' : 'string')) return false;
  }
  return true;
}
