import { answerableCodes, codeOf, registry } from '../../../../spec/document.js';
import { document, type Node } from './document.ts';

/** Whether a call that got no usable answer may be sent again. */
export type Replay = 'safe' | 'never';

/** An error code, as a page shows it. */
export interface ErrorCode {
  readonly code: string;
  readonly status: number;
  readonly scope: 'general' | 'token' | 'operation' | 'address';
  readonly phase: 'refused' | 'unknown';
  readonly reaction: keyof typeof repeatWords | 'back-off';
  /** Markdown. */
  readonly meaning: string;
  /** Markdown. */
  readonly remedy: string;
}

const repeatWords = {
  fix: 'After correcting the call',
  stop: 'No',
  authorize: 'Yes, after authorizing again, once',
  wait: 'Yes, after `Retry-After`',
} as const;

const backOffWords: Record<Replay, string> = {
  safe: 'Yes, after a pause',
  never: 'No: find out first whether it was done',
};

/** Every code of the registry, by status. */
export const errorCodes: readonly ErrorCode[] = Object.entries<Node>(registry(document))
  .map(([code, entry]) => ({ code, ...entry }))
  .sort((a, b) => a.status - b.status);

/** The codes that an operation may answer with, its own first. */
export function codesOf(operation: Node): ErrorCode[] {
  const codes = new Set<string>(answerableCodes(document, operation));
  const listed = errorCodes
    .filter(({ code }) => codes.has(code))
    .map((entry) => ({ ...entry, ...codeOf(document, entry.code, operation) }))
    .sort((a, b) => a.status - b.status);
  return [...listed.filter(isOwn), ...listed.filter((entry) => !isOwn(entry))];
}

function isOwn({ scope }: ErrorCode): boolean {
  return scope === 'operation';
}

/** The answer to "may be repeated?", for a kind of call or for any; Markdown. */
export function repeatInWords({ reaction }: ErrorCode, replay?: Replay): string {
  if (reaction !== 'back-off') return repeatWords[reaction];
  return replay ? backOffWords[replay] : 'Only calls that read, after a pause';
}
