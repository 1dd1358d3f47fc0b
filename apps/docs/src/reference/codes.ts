import { answerableCodes, codeOf, registry } from '../../../../spec/document.js';
import { document, type Node } from './document.ts';

/** Whether a call is safe to retry while its outcome is unknown. */
export type Replay = 'safe' | 'never';

/** An error code, as a page shows it. */
export interface ErrorCode {
  readonly code: string;
  readonly status: number;
  readonly scope: 'general' | 'token' | 'operation' | 'address';
  readonly phase: 'refused' | 'unknown';
  readonly reaction: keyof typeof retryWords | 'back-off';
  /** Markdown. */
  readonly meaning: string;
  /** Markdown. */
  readonly remedy: string;
}

const retryWords = {
  fix: 'After you fix the call',
  stop: 'No',
  authorize: 'Once, after authorizing again',
  wait: 'Yes, after `Retry-After`',
} as const;

const backOffWords: Record<Replay, string> = {
  safe: 'Yes, after a pause',
  never: 'No. First find out whether it took effect',
};

/** Every code of the registry, by status. */
export const errorCodes: readonly ErrorCode[] = Object.entries<Node>(registry(document))
  .map(([code, entry]) => ({ code, ...entry }))
  .sort((a, b) => a.status - b.status);

/** The error codes of an operation, its own first. */
export function codesOf(operation: Node): ErrorCode[] {
  const codes = new Set<string>(answerableCodes(document, operation));
  const listed = errorCodes
    .filter(({ code }) => codes.has(code))
    .map((entry) => ({ ...entry, ...codeOf(document, entry.code, operation) }))
    .sort((a, b) => a.status - b.status);
  return [...listed.filter(isOwn), ...listed.filter((entry) => !isOwn(entry))];
}

/** Whether a code belongs to some operations only. */
export function isOwn({ scope }: Pick<ErrorCode, 'scope'>): boolean {
  return scope === 'operation';
}

/** Whether to retry after a code, for a kind of call or for any; Markdown. */
export function retryInWords({ reaction }: ErrorCode, replay?: Replay): string {
  if (reaction !== 'back-off') return retryWords[reaction];
  return replay ? backOffWords[replay] : 'Read-only calls, after a pause';
}
