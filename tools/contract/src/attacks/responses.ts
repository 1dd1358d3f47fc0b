import type { ExpectedResponse } from './attack.ts';

/** One HTTP response, as its bytes say. */
export interface RawResponse {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The responses in what was received, and what is left over that is none. */
export function readResponses(
  received: string,
  expected: readonly ExpectedResponse[],
): { responses: RawResponse[]; rest: string } {
  const responses: RawResponse[] = [];
  let rest = received;
  while (rest !== '') {
    const found = readResponse(rest, expected[responses.length]?.body ?? true);
    if (!found) break;
    // An interim response is not the one.
    if (found.response.status >= 200) responses.push(found.response);
    rest = found.rest;
  }
  return { responses, rest };
}

function readResponse(text: string, hasBody: boolean): { response: RawResponse; rest: string } | undefined {
  const end = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, Math.max(0, end)).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1]);
  if (end < 0 || Number.isNaN(status)) return undefined;
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.replace(/^[^:]*:\s*/, '')]),
  );
  const content = text.slice(end + 4);
  const length = hasBody && status >= 200 && status !== 204 && status !== 304 ? bodyLength(headers, content) : 0;
  if (length === undefined || content.length < length) return undefined;
  return { response: { status, headers, body: content.slice(0, length) }, rest: content.slice(length) };
}

/** How many characters of the content belong to the body; undefined while its end is missing. */
function bodyLength(headers: ReadonlyMap<string, string>, content: string): number | undefined {
  if (headers.get('transfer-encoding') === 'chunked') {
    const end = /(?:^|\r\n)0\r\n\r\n/.exec(content);
    return end ? end.index + end[0].length : undefined;
  }
  const length = headers.get('content-length');
  // Without a length the connection's end is the body's.
  return length === undefined ? content.length : Number(length);
}
