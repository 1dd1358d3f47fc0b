// The entry for workerd: the options come in the body of a request, the results go out in its response.
import { PartnerClient } from '@b2-partner/client';
import { suite } from './suite.mjs';

// One client for all requests, as a worker would keep it.
let kept;

export default {
  fetch: async (request) => {
    const { pathname } = new URL(request.url);
    const options = await request.json();
    return Response.json(pathname === '/kept' ? await withKept(options) : await suite(options));
  },
};

/** Lists the Groups; the mock waits before it answers. Tells how many there are, or the name of the error. */
async function withKept({ delay, timeout, name, unanswered, ...options }) {
  kept ??= new PartnerClient({ maxRetries: 0, ...options });
  try {
    const { items } = await kept.listGroups({}, { timeout, headers: { 'X-Mock-Fault': JSON.stringify({ delay }) } });
    return items.length;
  } catch (error) {
    return error.name;
  }
}
