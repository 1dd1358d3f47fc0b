import { randomUUID } from 'node:crypto';
import type { Call } from '../cases/case.ts';
import { readCall } from '../cases/readCase.ts';
import { CALLER_HEADER, FORWARDED_HEADER, UPSTREAM_HEADER } from '../prism/headers.ts';
import { readViolations, showViolation, VIOLATIONS_HEADER } from '../prism/violation.ts';
import type { Values } from '../run/fill.ts';
import { valueAt } from '../run/pointer.ts';
import type { Outcome, Stage } from '../run/stage.ts';
import { type Form, type Operation, operationOf } from '../spec/operations.ts';
import { judgeAnswer } from './judgeAnswer.ts';
import { requestOf } from './request.ts';

/** What an HTTP stage is set up from. */
export interface HttpStageOptions {
  /** Origin of the judging proxy, which is also the fixed address that callers authorize at. */
  readonly proxyUrl: string;
  /** Origin of the server under test, which hands out `proxyUrl` as its base URL. */
  readonly upstreamUrl: string;
  readonly credentials: { readonly applicationKeyId: string; readonly applicationKey: string };
  /** Lets time pass in the world under test. */
  readonly advance: (ms: number) => void;
}

const basic = ({ applicationKeyId, applicationKey }: HttpStageOptions['credentials']): string =>
  `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}`;

/** Plays cases as a caller who speaks HTTP itself, through Prism, which judges every request and every response. */
export class HttpStage implements Stage {
  readonly #options: HttpStageOptions;
  readonly #name = randomUUID();
  #session: Promise<Values> | undefined;
  #direct = 0;
  #forwarded = 0;

  constructor(options: HttpStageOptions) {
    this.#options = options;
  }

  /** How many calls the proxy passed on, by its own count, and how many went past it because they had to. */
  get sent(): number {
    return this.#forwarded + this.#direct;
  }

  values(): Promise<Values> {
    this.#session ??= this.#authorize();
    return this.#session;
  }

  advance(ms: number): void {
    if (ms > 0) this.#options.advance(ms);
  }

  async call(call: Call, form: Form): Promise<Outcome> {
    const operation = operationOf(call.operation);
    const { base, authorization } = await this.#address(call, operation);
    return call.wire?.direct
      ? this.#sendDirectly(call, form, operation, authorization)
      : this.#sendThroughProxy(call, form, operation, base, authorization);
  }

  async #authorize(): Promise<Values> {
    const { status, answer, violations } = await this.call(readCall({ operation: 'authorizeAccount' }), 'get');
    if (status !== 200 || violations?.length) {
      throw new Error(`cannot authorize: ${[status, valueAt(answer, '/code') ?? '', ...(violations ?? [])].join(' ')}`);
    }
    return {
      ...this.#options.credentials,
      accountId: valueAt(answer, '/accountId'),
      token: valueAt(answer, '/authorizationToken'),
      groupsUrl: valueAt(answer, '/apiInfo/groupsApi/groupsApiUrl') ?? this.#options.proxyUrl,
      backupUrl: valueAt(answer, '/apiInfo/backupApi/backupApiUrl') ?? this.#options.proxyUrl,
    };
  }

  async #address({ credentials }: Call, { suite }: Operation): Promise<{ base: string; authorization: string }> {
    if (suite === 'authorize') {
      return { base: this.#options.proxyUrl, authorization: basic(credentials ?? this.#options.credentials) };
    }
    const { [`${suite}Url`]: base, token } = await this.values();
    return { base: base as string, authorization: token as string };
  }

  async #sendThroughProxy(call: Call, form: Form, operation: Operation, base: string, authorization: string) {
    const { target, headers, ...init } = requestOf(call, form, operation.path, authorization);
    const response = await fetch(base + target, {
      ...init,
      headers: { ...headers, [UPSTREAM_HEADER]: this.#options.upstreamUrl, [CALLER_HEADER]: this.#name },
    });
    this.#forwarded = Math.max(this.#forwarded, Number(response.headers.get(FORWARDED_HEADER)));
    const violations = readViolations(response.headers.get(VIOLATIONS_HEADER)).map(showViolation);
    return { status: response.status, headers: response.headers, answer: await response.json(), violations };
  }

  async #sendDirectly(call: Call, form: Form, operation: Operation, authorization: string): Promise<Outcome> {
    const { target, ...init } = requestOf(call, form, operation.path, authorization);
    const response = await fetch(this.#options.upstreamUrl + target, init);
    this.#direct++;
    const { status, headers } = response;
    const body = await response.text();
    const taped = { status, headers: { 'content-type': headers.get('content-type') ?? '' }, body };
    // Statuses of addresses where there is no operation are not the spec's to describe.
    const declared = Object.hasOwn(operation.answers, status);
    const violations = declared ? await judgeAnswer(this.#options.proxyUrl, operation, form, taped) : [];
    return { status, headers, answer: JSON.parse(body), violations };
  }
}
