/**
 * What a change of the description means for those who rely on it: `breaking` can stop working code from compiling or
 * working, `addition` cannot, `wording` changes nothing but text and examples.
 */
export type Kind = 'breaking' | 'addition' | 'wording';

/** One difference between two descriptions. */
export interface Change {
  readonly kind: Kind;
  /** Where: an operation and a field, `listGroups request.maxGroupCount`. */
  readonly at: string;
  /** What has changed, as the end of a sentence that begins with `at`. */
  readonly what: string;
}

/** Who sends the value: `request` the user, who suffers when less is accepted; `answer` the service, when more may come. */
export type Direction = 'request' | 'answer';

export const breaking = (at: string, what: string): Change => ({ kind: 'breaking', at, what });
export const addition = (at: string, what: string): Change => ({ kind: 'addition', at, what });

/** More values are possible than before. */
export const wider = (direction: Direction, at: string, what: string): Change =>
  direction === 'request' ? addition(at, what) : breaking(at, what);

/** Fewer values are possible than before. */
export const narrower = (direction: Direction, at: string, what: string): Change =>
  direction === 'request' ? breaking(at, what) : addition(at, what);
