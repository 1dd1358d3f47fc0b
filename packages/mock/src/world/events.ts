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
}

/**
 * Everything that can happen to a world. A world is its setup and the events since then, in order: that is what
 * snapshots hold and what is kept on disk.
 */
export type WorldEvent = CreatedEvent | EjectedEvent | ComputerDeletedEvent | AdvancedEvent;
