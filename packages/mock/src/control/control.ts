import type { Core } from '../core.ts';
import { version } from '../generated/version.ts';
import { readBody } from '../handler/body.ts';
import { isFromForeignPage } from '../handler/cors.ts';
import { errorResponse, jsonResponse, type PlainRequest, type PlainResponse } from '../handler/http.ts';
import { Refusal, refusalOf } from '../handler/refusal.ts';
import { advance } from './advance.ts';
import { addFault, clearFaults, listFaults } from './faults.ts';
import { restoreSnapshot, takeSnapshot } from './snapshots.ts';
import { describeWorld } from './state.ts';

/** Answers one control request; throws a `Refusal`. */
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

/** Answers `/_mock/…`: what tests and people need, and the service does not have. */
export function handleControl(core: Core, request: PlainRequest, path: string, query: string): PlainResponse {
  try {
    if (isFromForeignPage(request)) throw new Refusal('access_denied', 'pages of other machines may not call /_mock/');
    const name = path.slice('/_mock/'.length);
    const methods = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
    if (!methods) {
      throw new Refusal(
        'not_found',
        `there is no /_mock/${name.slice(0, 60)}, only ${Object.keys(endpoints).join(', ')}`,
      );
    }
    const handler = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    if (!handler) {
      const allowed = Object.keys(methods).join(', ');
      throw new Refusal('method_not_allowed', `${path} takes ${allowed}`, { Allow: allowed });
    }
    if (request.bodyTooLarge) throw new Refusal('payload_too_large', 'the body is too large');
    return jsonResponse(200, JSON.stringify(handler(core, readBody(request.body, false), query)));
  } catch (error) {
    const { status, code, message, headers } = refusalOf(error, core.onError);
    return errorResponse(status, code, message, headers);
  }
}
