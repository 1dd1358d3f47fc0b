import { fork } from 'node:child_process';
import { messageOf } from './messageOf.mjs';

/** Starts `server.mjs`. */
export async function startServer({ form = 'canonical', delay = 0, groups = 0, members = 0 } = {}) {
  const child = fork(new URL('server.mjs', import.meta.url), [form, delay, groups, members].map(String));
  const { url } = await messageOf(child);
  return {
    url,
    /** How many requests and connections it had. */
    counts: () => {
      child.send('counts');
      return messageOf(child);
    },
    stop: () => child.kill(),
  };
}
