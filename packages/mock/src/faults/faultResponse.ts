import { errorStatus } from '../generated/spec.ts';
import { errorResponse, type PlainResponse } from '../wire/http.ts';
import { type ErrorCode, statusOf } from '../wire/rejection.ts';
import type { FaultSpec } from './faultSpec.ts';

const defaultSlowDelay = 2000;

/** The response of a fault that keeps the call from taking effect; undefined for the other kinds. */
export function responseInstead(fault: FaultSpec, operation: string): PlainResponse | undefined {
  const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  const { delay } = fault;
  switch (fault.do) {
    case 'error':
      return { ...errorFault(fault, headers, operation), delay };
    case 'html':
      return { ...htmlFault(fault, headers), delay };
    case 'reset':
      return { ...errorFault({ code: 'service_unavailable' }, {}, operation), delivery: 'reset', delay };
    default:
      return undefined;
  }
}

/** What the caller gets of the response to a call that took effect. `previous`: the response of the call before. */
export function withFault(
  response: PlainResponse,
  fault: FaultSpec,
  previous: PlainResponse | undefined,
): PlainResponse {
  const { delay } = fault;
  switch (fault.do) {
    case 'reset-after':
      return { ...response, delivery: 'reset', delay };
    case 'half-body':
      return { ...response, delivery: 'half-body', delay };
    case 'slow':
      return { ...response, delivery: 'slow', delay: delay ?? defaultSlowDelay };
    case 'empty':
      return { status: 204, headers: {}, body: '', delay };
    case 'previous':
      return { ...(previous ?? response), delay };
    case 'error-body':
      return { ...response, status: fault.status ?? 500, delay };
    default:
      return { ...response, delay };
  }
}

/** No response: the call is carried out `delay` ms after the caller has given up. */
export function lateResponse({ delay }: FaultSpec, carryOut: () => void): PlainResponse {
  return { status: 504, headers: {}, body: '', delivery: 'late', delay, carryOut };
}

function errorFault(fault: FaultSpec, headers: Record<string, string>, operation: string): PlainResponse {
  const known = statusOf((fault.code ?? 'service_unavailable') as ErrorCode, operation) as number | undefined;
  const status = fault.status ?? known ?? 503;
  const code = fault.code ?? codeFor(status);
  return errorResponse(status, code, fault.message ?? `fault on request: ${code}`, headers);
}

function htmlFault(fault: FaultSpec, headers: Record<string, string>): PlainResponse {
  const status = fault.status ?? 502;
  const body = `<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>proxy</body></html>\n`;
  return { status, headers: { 'Content-Type': 'text/html', ...headers }, body };
}

function codeFor(status: number): string {
  return Object.entries(errorStatus).find(([, known]) => known === status)?.[0] ?? 'internal_error';
}
