import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts `server.mjs`. */
export async function startServer({ delay = 0, groups = 0, members = 0 } = {}) {
  const child = fork(new URL('server.mjs', import.meta.url), [delay, groups, members].map(String));
  const [{ url }] = await once(child, 'message');
  return {
    url,
    requests: async () => {
      child.send('requests');
      const [{ requests }] = await once(child, 'message');
      return requests;
    },
    stop: () => child.kill(),
  };
}
