import { createMock } from '@b2-partner/mock';

const mock = createMock({
  quirks: ['string-counts'],
  faults: [{ on: 'listGroups', do: 'error', status: 503, count: 1 }],
});
const url = await mock.listen(); // a free port; or mock.fetch, without one
mock.advance(25 * 3_600_000); // tokens expire, statistics are made
const before = mock.snapshot();
mock.restore(before); // and mock.reset() for the very beginning
mock.faults.add({ do: 'rate-limit', limit: 10, seconds: 60 });
await fetch(`${url}/b2api/v3/b2_list_groups`);
console.log(mock.requests.at(-1)); // what was asked, and why it was rejected
await mock.close();
