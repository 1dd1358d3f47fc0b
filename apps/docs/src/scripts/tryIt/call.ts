import type { PanelForm } from './panel.ts';

/** A call, ready to be sent or shown. */
export interface Call {
  readonly method: string;
  readonly url: string;
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  readonly body: string | undefined;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly statusText: string;
  /** Milliseconds. */
  readonly time: number;
  readonly headers: string;
  readonly body: string;
}

/** The call of a form, with its parameters, a JSON text, where that form takes them. */
export function callOf({ method, path, place }: PanelForm, base: string, authorization: string, json = '{}'): Call {
  const url = new URL(path, base);
  if (place === 'query') {
    for (const [name, value] of Object.entries(JSON.parse(json))) {
      if (value !== null) url.searchParams.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
  }
  return { method, url: url.href, authorization, body: place === 'body' ? json : undefined };
}

/** Sends a call. Rejects when there is no response, or when the browser hides it from this page. */
export async function send(
  { method, url, authorization, body }: Call,
  { signal, clock = () => performance.now() }: { signal?: AbortSignal; clock?: () => number } = {},
): Promise<Reply> {
  const begin = clock();
  const response = await fetch(url, {
    method,
    headers: { Authorization: authorization, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    body: body ?? null,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    ...(signal && { signal }),
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
