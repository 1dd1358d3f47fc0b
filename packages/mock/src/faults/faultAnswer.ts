import { errorStatus } from '../generated/spec.ts';
import { errorResponse, type PlainResponse } from '../handler/http.ts';
import type { FaultSpec } from './faultSpec.ts';

const DEFAULT_SLOWNESS = 2000;

function codeFor(status: number): string {
  return Object.entries(errorStatus).find(([, known]) => known === status)?.[0] ?? 'internal_error';
}

function errorAnswer(fault: FaultSpec, headers: Record<string, string>): PlainResponse {
  const status = fault.status ?? (errorStatus as Record<string, number>)[fault.code ?? 'service_unavailable'] ?? 503;
  const code = fault.code ?? codeFor(status);
  return errorResponse(status, code, fault.message ?? `fault on request: ${code}`, headers);
}

function htmlAnswer(fault: FaultSpec, headers: Record<string, string>): PlainResponse {
  const status = fault.status ?? 502;
  const body = `<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>proxy</body></html>\n`;
  return { status, headers: { 'Content-Type': 'text/html', ...headers }, body };
}

/** The answer of a fault that keeps the call from being done; undefined for the other kinds. */
export function answerInstead(fault: FaultSpec): PlainResponse | undefined {
  const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  const { delay } = fault;
  switch (fault.do) {
    case 'error':
      return { ...errorAnswer(fault, headers), delay };
    case 'html':
      return { ...htmlAnswer(fault, headers), delay };
    case 'reset':
      return { ...errorAnswer({ code: 'service_unavailable' }, {}), mishap: 'reset', delay };
    default:
      return undefined;
  }
}

/** What is left of an answer after a fault that lets the call be done. */
export function spoil(answer: PlainResponse, fault: FaultSpec): PlainResponse {
  switch (fault.do) {
    case 'reset-after':
      return { ...answer, mishap: 'reset', delay: fault.delay };
    case 'half-body':
      return { ...answer, mishap: 'half-body', delay: fault.delay };
    case 'slow':
      return { ...answer, mishap: 'slow', delay: fault.delay ?? DEFAULT_SLOWNESS };
    default:
      return { ...answer, delay: fault.delay };
  }
}
