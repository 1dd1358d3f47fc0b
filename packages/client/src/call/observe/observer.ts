import type { Reply } from '../../wire/attempt.ts';
import type { Redactor } from '../../wire/redactor.ts';
import type { WireRequest } from '../../wire/request.ts';
import { type Progress, requestIdIn } from '../call.ts';
import { OutcomeUnknownError } from '../errors/outcomeUnknownError.ts';
import { PartnerError } from '../errors/partnerError.ts';
import type { CallEvent, Hooks, RetryEvent } from './hooks.ts';
import { consoleAt, type Logger, type LogLevel, writes } from './logger.ts';

/** Tells hooks and logger what happens. Nothing that they do reaches a call. */
export class Observer {
  readonly #hooks: Hooks;
  readonly #logger: Logger;
  readonly #redactor: Redactor;
  /** Whether anyone wants to know of requests and responses: building the events costs. */
  readonly isWatching: boolean;
  /** Whether anyone wants to know how calls end. */
  readonly isLogging: boolean;

  constructor(hooks: Hooks, logger: Logger | LogLevel, redactor: Redactor) {
    this.#hooks = hooks;
    this.#logger = typeof logger === 'string' ? consoleAt(logger) : logger;
    this.#redactor = redactor;
    this.isWatching = (hooks.onRequest ?? hooks.onResponse) !== undefined || writes(this.#logger, 'debug');
    this.isLogging = writes(this.#logger, 'info');
  }

  /** Before a request is sent. */
  request({ id, operation, attempt }: Progress, { method, url, headers }: WireRequest): void {
    // Not a spread that goes on with further fields, here and below: V8 takes microseconds for one.
    const [address = ''] = url.split('?');
    const event = { id, operation, attempt, method, url: address, headers: this.#redactor.headers(headers) };
    this.#call(this.#hooks.onRequest, event);
    this.log('debug', `${subject(event)} ${event.method} ${event.url}`, event);
  }

  /** After an attempt, if a response came. */
  response({ id, operation, attempt }: Progress, reply: Reply, duration: number): void {
    if (reply.kind !== 'response') return;
    const { status, headers } = reply.response;
    const event = { id, operation, attempt, status, duration, requestId: requestIdIn(headers, this.#redactor) };
    this.#call(this.#hooks.onResponse, event);
    this.log('debug', `${subject(event)} got ${event.status} after ${Math.round(event.duration)} ms`, event);
  }

  retry(event: RetryEvent): void {
    this.#call(this.#hooks.onRetry, event);
    const { error, wait, ...rest } = event;
    this.log('warn', `${subject(event)} is retried in ${Math.round(wait)} ms: ${error.message}`, { ...rest, wait });
  }

  unknownOutcome(event: CallEvent, error: PartnerError): void {
    this.log('error', `${subject(event)}: ${error.message}`, event);
  }

  /** After a call: its one line at `info`. One whose outcome is unknown has its line at `error`. */
  end({ id, operation, attempt }: Progress, duration: number, error: unknown): void {
    if (error instanceof OutcomeUnknownError) return;
    const outcome = error === undefined ? 'succeeded' : `failed with ${reasonFor(error)}`;
    const requests = attempt === 1 ? '1 request' : `${attempt} requests`;
    const message = `[${id}] ${operation} ${outcome} after ${Math.round(duration)} ms and ${requests}`;
    this.log('info', message, { id, operation, attempts: attempt, duration, outcome });
  }

  log(level: LogLevel, message: string, data?: unknown): void {
    // A logger that fails must not fail a call that may have created an account, nor end the process.
    try {
      if (!writes(this.#logger, level)) return;
      const { [level]: write } = this.#logger;
      if (!write) return;
      // Not only of promises of this realm.
      Promise.resolve(write.call(this.#logger, `b2-partner: ${message}`, data)).catch(() => {});
    } catch {}
  }

  #call<Event>(hook: ((event: Event) => unknown) | undefined, event: Event): void {
    if (!hook) return;
    const failed = (error: unknown) => this.log('warn', 'a hook failed', this.#redactor.error(error));
    try {
      Promise.resolve(hook(event)).catch(failed);
    } catch (error) {
      failed(error);
    }
  }
}

const subject = ({ id, operation, attempt }: CallEvent) => `[${id}] ${operation}${attempt > 1 ? ` #${attempt}` : ''}`;

/** The name of an error, and its code if it has one. A caller's own reason may say anything. */
function reasonFor(error: unknown): string {
  if (!(error instanceof PartnerError)) return 'an abort';
  const { code } = error as { code?: string };
  return code === undefined ? error.name : `${error.name} ${code}`;
}
