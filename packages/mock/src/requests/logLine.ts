import type { SeenRequest } from './requestLog.ts';

/** A request in one line, with the reason if it was rejected. */
export function logLine(request: SeenRequest): string {
  const time = new Date(request.at).toISOString().slice(11, 19);
  const params = Object.entries(request.params)
    .map(([name, value]) => ` ${name}=${String(value)}`)
    .join('');
  const why = request.code === null ? '' : ` ${request.code}: ${request.message}`;
  const fault = request.fault === null ? '' : ` [fault: ${request.fault}]`;
  const line = `${time} ${request.method} ${request.path}${params} ${request.status}${why}${fault}`;
  // Control characters in a path or parameter must not reach a terminal.
  return line.replace(/\p{Cc}/gu, '�');
}
