import type { RunView } from '@b2-partner/provision';

/** Where the keys of a run go: as its last process put them, or as it was begun. */
export const recordedSink = ({ run }: Pick<RunView, 'run'>): string | undefined =>
  run.sessions.at(-1)?.sink ?? run.header.options?.sink;
