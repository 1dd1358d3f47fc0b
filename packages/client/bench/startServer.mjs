import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts `server.mjs`. */
export async function startServer({ form = 'canonical', delay = 0, groups = 0, members = 0 } = {}) {
  const child = fork(new URL('server.mjs', import.meta.url), [form, delay, groups, members].map(String));
  const [{ url }] = await once(child, 'message');
  return {
    url,
    /** How many requests and connections it had. */
    counts: async () => {
      child.send('counts');
      const [counts] = await once(child, 'message');
      return counts;
    },
    stop: () => child.kill(),
  };
}
