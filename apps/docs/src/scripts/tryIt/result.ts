import { type Call, curlOf, type Reply } from './call.ts';
import { highlighted } from './highlight.ts';
import type { Panel } from './panel.ts';

/** The part of a panel that shows a response. */
export interface Result {
  show(call: Call, reply: Reply): void;
  hide(): void;
}

/** Makes the part of a panel that shows a response; Copy copies the body. */
export function resultOf(root: HTMLElement, { errors, codes }: Panel): Result {
  const result = root.querySelector('.try-result') as HTMLElement;
  const place = (name: string) => result.querySelector(`[data-show="${name}"]`) as HTMLElement;
  const copy = result.querySelector('[data-action="copy"]') as HTMLButtonElement;
  let body = '';

  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(body);
    copy.textContent = 'Copied';
  });

  function showCode(code: string | undefined): void {
    const link = place('code') as HTMLAnchorElement;
    link.hidden = code === undefined;
    if (code === undefined) return;
    link.textContent = `About ${code}`;
    link.href = codes.includes(code) ? `#error-${code}` : `${errors}#${code}`;
  }

  return {
    hide: () => {
      result.hidden = true;
    },
    show: (call, reply) => {
      body = reply.body;
      place('status').textContent = `${reply.status} ${reply.statusText}`.trim();
      place('status').classList.toggle('ok', reply.status < 300);
      place('time').textContent = `in ${reply.time} ms`;
      showCode(errorCodeIn(reply));
      copy.textContent = 'Copy response';
      place('body').replaceChildren(highlighted(reply.body || '(no body)'));
      place('headers').textContent = reply.headers;
      place('curl').textContent = curlOf(call);
      result.hidden = false;
      result.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** The error code of a response; undefined for a success and for what is no error of this API. */
export function errorCodeIn({ status, body }: Pick<Reply, 'status' | 'body'>): string | undefined {
  if (status < 400) return undefined;
  try {
    const { code } = JSON.parse(body);
    return typeof code === 'string' && /^[a-z_]+$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
