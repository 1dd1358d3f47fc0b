import type { Panel } from './panel.ts';

/** A call, ready to be sent or shown. */
export interface Call {
  readonly method: string;
  readonly url: string;
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  readonly body: string | undefined;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  /** Milliseconds. */
  readonly time: number;
  readonly headers: string;
  readonly body: string;
}

export function callOf(panel: Panel, base: string, authorization: string, body: string | undefined): Call {
  return { method: panel.method, url: new URL(panel.path, base).href, authorization, body };
}

/** Sends a call. Rejects when nothing answers, or when the browser may not see the answer. */
export async function send(
  { method, url, authorization, body }: Call,
  clock = () => performance.now(),
): Promise<Answer> {
  const begin = clock();
  const response = await fetch(url, {
    method,
    headers: { Authorization: authorization, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    body: body ?? null,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  const text = await response.text();
  return {
    status: response.status,
    statusText: response.statusText,
    time: Math.round(clock() - begin),
    headers: [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n'),
    body: pretty(text),
  };
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The call as a command; the credentials stand in it as variables, so that it can be shown and shared. */
export function curlOf({ method, url, authorization, body }: Call): string {
  const credentials = authorization.startsWith('Basic ')
    ? '-u "$B2_APPLICATION_KEY_ID:$B2_APPLICATION_KEY"'
    : '-H "Authorization: $ACCOUNT_AUTH_TOKEN"';
  const data = body === undefined ? [] : [`-d ${quoted(body)}`];
  return [`curl -X ${method} ${credentials}`, ...data, quoted(url)].join(' \\\n    ');
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
