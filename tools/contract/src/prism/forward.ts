import { createRequire } from 'node:module';
import type { PrismHttpComponents } from '@stoplight/prism-http';
import { CALLER_HEADER, FORWARDED_HEADER, UPSTREAM_HEADER } from './headers.ts';

type Forward = PrismHttpComponents['forward'];

// Node and test runners disagree on what the default import of such a CommonJS module is.
const prismForward: Forward = createRequire(import.meta.url)('@stoplight/prism-http/dist/forwarder').default;

/**
 * Prism's own forwarding, to the upstream that the request names: one proxy, loaded once, serves every mock of a test
 * run. It counts per caller, who can tell by that whether a call went past the judge.
 */
export function forwardToNamedUpstream(): Forward {
  const counts = new Map<string, number>();
  return ({ data, validations }, _configured, upstreamProxy, resource) => {
    const { [UPSTREAM_HEADER]: upstream, [CALLER_HEADER]: caller = '', ...headers } = data.headers ?? {};
    if (upstream === undefined) {
      const error = new Error(`the request does not name its upstream in ${UPSTREAM_HEADER}`);
      return () => () => Promise.resolve({ _tag: 'Left', left: error });
    }
    const send = prismForward({ data: { ...data, headers }, validations }, upstream, upstreamProxy, resource);
    return (logger) => async () => {
      const count = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, count);
      const result = await send(logger)();
      if (result._tag === 'Left') return result;
      const answer = result.right;
      return { ...result, right: { ...answer, headers: { ...answer.headers, [FORWARDED_HEADER]: String(count) } } };
    };
  };
}
