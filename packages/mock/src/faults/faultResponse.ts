import { errorStatus } from '../generated/spec.ts';
import { errorResponse, type PlainResponse } from '../wire/http.ts';
import { type ErrorCode, statusOf } from '../wire/rejection.ts';
import type { FaultSpec } from './faultSpec.ts';

const defaultSlowDelay = 2000;

/** The response of a fault that keeps the call from being done; undefined for the other kinds. */
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

/** What is left of a response after a fault that lets the call be done. */
export function withFault(response: PlainResponse, fault: FaultSpec): PlainResponse {
  switch (fault.do) {
    case 'reset-after':
      return { ...response, delivery: 'reset', delay: fault.delay };
    case 'half-body':
      return { ...response, delivery: 'half-body', delay: fault.delay };
    case 'slow':
      return { ...response, delivery: 'slow', delay: fault.delay ?? defaultSlowDelay };
    default:
      return { ...response, delay: fault.delay };
  }
}

function codeFor(status: number): string {
  return Object.entries(errorStatus).find(([, known]) => known === status)?.[0] ?? 'internal_error';
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
