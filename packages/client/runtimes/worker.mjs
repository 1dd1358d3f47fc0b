// The entry for workerd: the options come in the body of a request, the results go out in its answer.
import { suite } from './suite.mjs';

export default {
  fetch: async (request) => Response.json(await suite(await request.json())),
};
