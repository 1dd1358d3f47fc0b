import type { Core } from '../core.ts';
import { version } from '../generated/version.ts';
import { readBody } from '../wire/body.ts';
import { isFromForeignPage } from '../wire/cors.ts';
import { errorResponse, jsonResponse, type PlainRequest, type PlainResponse } from '../wire/http.ts';
import { Rejection, rejectionOf, statusOf } from '../wire/rejection.ts';
import { advance } from './advance.ts';
import { addFault, clearFaults, listFaults } from './faults.ts';
import { restoreSnapshot, takeSnapshot } from './snapshots.ts';
import { describeWorld } from './state.ts';

/** Responds to one control request; throws a `Rejection`. */
export type ControlHandler = (core: Core, body: Record<string, unknown>, query: string) => object;

const endpoints: Readonly<Record<string, Readonly<Record<string, ControlHandler>>>> = {
  health: {
    GET: (core) => ({ status: 'ok', version, now: new Date(core.store.world.now()).toISOString() }),
  },
  state: { GET: (core, _body, query) => describeWorld(core, query) },
  requests: {
    GET: (core) => ({ requests: core.requests.list() }),
    DELETE: (core) => {
      core.requests.clear();
      return {};
    },
  },
  reset: {
    POST: (core) => {
      core.reset();
      return {};
    },
  },
  snapshot: { POST: takeSnapshot },
  restore: { POST: restoreSnapshot },
  advance: { POST: advance },
  faults: { GET: listFaults, POST: addFault, DELETE: clearFaults },
};

/** Responds to `/_mock/…`: what tests and people need, and the service does not have. */
export function handleControl(core: Core, request: PlainRequest, path: string, query: string): PlainResponse {
  try {
    if (request.rejection) throw request.rejection;
    if (isFromForeignPage(request))
      throw new Rejection('access_denied', 'pages of other machines may not call /_mock/');
    const name = path.slice('/_mock/'.length);
    const methods = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
    if (!methods) {
      throw new Rejection(
        'not_found',
        `there is no /_mock/${name.slice(0, 60)}, only ${Object.keys(endpoints).join(', ')}`,
      );
    }
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const handler = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!handler) {
      const allowed = Object.keys(methods).join(', ').replace('GET', 'GET, HEAD');
      throw new Rejection('method_not_allowed', `${path} takes ${allowed}`, { Allow: allowed });
    }
    if (request.bodyTooLarge) throw new Rejection('payload_too_large', 'the body is too large');
    return jsonResponse(200, JSON.stringify(handler(core, readBody(request.body), query)));
  } catch (error) {
    const { code, message, headers } = rejectionOf(error, core.onError);
    return errorResponse(statusOf(code, null), code, message, headers);
  }
}
