import type { Reply } from '../../wire/attempt.ts';
import type { Redactor } from '../../wire/redactor.ts';
import type { WireRequest } from '../../wire/request.ts';
import { type Progress, requestIdIn } from '../call.ts';
import { OutcomeUnknownError } from '../errors/outcomeUnknownError.ts';
import { PartnerError } from '../errors/partnerError.ts';
import type { CallEvent, Hooks, RetryEvent } from './hooks.ts';
import { consoleAt, type Logger, type LogLevel, writes } from './logger.ts';

/** Tells hooks and logger what happens. Nothing that they do reaches a call. */
export interface Observer {
  /** Whether anyone wants to know of requests and responses: building the events costs. */
  readonly isWatching: boolean;
  /** Whether anyone wants to know how calls end. */
  readonly isLogging: boolean;
  /** Before a request is sent. */
  request(progress: Progress, request: WireRequest): void;
  /** After an attempt, if a response came. */
  response(progress: Progress, reply: Reply, duration: number): void;
  /** Before the wait for a retry. */
  retry(event: RetryEvent): void;
  /** When a call fails and may have taken effect. */
  unknownOutcome(event: CallEvent, error: PartnerError): void;
  /** After a call: its one line at `info`. One whose outcome is unknown has its line at `error`. */
  end(progress: Progress, duration: number, error: unknown): void;
  /** Writes to the logger. */
  log(level: LogLevel, message: string, data?: unknown): void;
}

/** The observer of a client. */
export function createObserver(hooks: Hooks, given: Logger | LogLevel, redactor: Redactor): Observer {
  const logger = typeof given === 'string' ? consoleAt(given) : given;

  function log(level: LogLevel, message: string, data?: unknown): void {
    // A logger that fails must not fail a call that may have created an account, nor end the process.
    try {
      if (!writes(logger, level)) return;
      // Not only of promises of this realm.
      Promise.resolve(logger[level]?.(`b2-partner: ${message}`, data)).catch(() => {});
    } catch {}
  }

  function call<Event>(hook: ((event: Event) => unknown) | undefined, event: Event): void {
    const failed = (error: unknown) => log('warn', 'a hook failed', redactor.error(error));
    try {
      Promise.resolve(hook?.(event)).catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  return {
    isWatching: (hooks.onRequest ?? hooks.onResponse) !== undefined || writes(logger, 'debug'),
    isLogging: writes(logger, 'info'),
    log,
    request({ id, operation, attempt }, { method, url, headers }) {
      // Not a spread that goes on with further fields, here and below: V8 takes microseconds for one.
      const [address = ''] = url.split('?');
      const event = { id, operation, attempt, method, url: address, headers: redactor.headers(headers) };
      call(hooks.onRequest, event);
      log('debug', `${subject(event)} ${event.method} ${event.url}`, event);
    },
    response({ id, operation, attempt }, reply, duration) {
      if (reply.kind !== 'response') return;
      const { status, headers } = reply.response;
      const event = { id, operation, attempt, status, duration, requestId: requestIdIn(headers, redactor) };
      call(hooks.onResponse, event);
      log('debug', `${subject(event)} got ${event.status} after ${Math.round(event.duration)} ms`, event);
    },
    retry(event) {
      call(hooks.onRetry, event);
      const { error, ...data } = event;
      log('warn', `${subject(event)} is retried in ${Math.round(event.wait)} ms: ${error.message}`, data);
    },
    unknownOutcome(event, error) {
      log('error', `${subject(event)}: ${error.message}`, event);
    },
    end({ id, operation, attempt: attempts }, duration, error) {
      if (error instanceof OutcomeUnknownError) return;
      const outcome = error === undefined ? 'succeeded' : `failed with ${reasonFor(error)}`;
      const requests = attempts === 1 ? '1 request' : `${attempts} requests`;
      const message = `[${id}] ${operation} ${outcome} after ${Math.round(duration)} ms and ${requests}`;
      log('info', message, { id, operation, attempts, duration, outcome });
    },
  };
}

const subject = ({ id, operation, attempt }: CallEvent) => `[${id}] ${operation}${attempt > 1 ? ` #${attempt}` : ''}`;

/** The name of an error, and its code if it has one. A caller's own reason may say anything. */
function reasonFor(error: unknown): string {
  if (!(error instanceof PartnerError)) return 'an abort';
  const { code } = error as { code?: string };
  return code === undefined ? error.name : `${error.name} ${code}`;
}
