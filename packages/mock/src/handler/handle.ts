import { handleControl } from '../control/control.ts';
import type { Core } from '../core.ts';
import { lateResponse, responseInstead, withFault } from '../faults/faultResponse.ts';
import type { FaultSpec } from '../faults/faultSpec.ts';
import { faultHeader, headerFault } from '../faults/headerFault.ts';
import type { Call, Handler } from '../operations/handler.ts';
import { handlers } from '../operations/index.ts';
import { maskParams, shortText } from '../requests/mask.ts';
import type { SeenRequest } from '../requests/requestLog.ts';
import { readBodies } from '../wire/body.ts';
import { preflight, withCors } from '../wire/cors.ts';
import { errorResponse, jsonResponse, maxBodyBytes, type PlainRequest, type PlainResponse } from '../wire/http.ts';
import type { Operation } from '../wire/operationTable.ts';
import { Rejection, rejectionOf, statusOf } from '../wire/rejection.ts';
import type { Store } from '../world/store.ts';
import { authenticate } from './authenticate.ts';
import { checkFields } from './fields.ts';
import { mergeParams } from './params.ts';
import { findRoute, type Route, splitTarget } from './route.ts';

type Params = Record<string, unknown>;

const controlPrefix = '/_mock/';
const formContentType = /^application\/x-www-form-urlencoded\b/i;

/** Responds to a request. It never throws: whatever comes in gets a response in the documented shape. */
export function handle(core: Core, request: PlainRequest): PlainResponse {
  const preflightResponse = request.rejection ? undefined : preflight(request);
  if (preflightResponse) return preflightResponse;
  const { path, query } = splitTarget(request.target);
  if (core.control && path.startsWith(controlPrefix))
    return withCors(request, handleControl(core, request, path, query));
  const seen: SeenRequest = {
    at: core.store.world.now(),
    method: request.method,
    path: shortText(path, request.target),
    operation: null,
    accountId: null,
    params: {},
    status: 200,
    code: null,
    message: null,
    fault: null,
  };
  const response = respond(core, request, path, query, seen);
  // A call that waits until its caller has given up is recorded when it takes effect.
  return response.carryOut ? response : record(core, request, seen, response);
}

function respond(core: Core, request: PlainRequest, path: string, query: string, seen: SeenRequest): PlainResponse {
  try {
    if (request.rejection) throw request.rejection;
    const route = routeOf(core, request, path);
    seen.operation = route.operation.id;
    const fault = faultFor(core, route.operation, request, seen.at);
    if (fault) seen.fault = fault.do ?? 'delay';
    const instead = fault && responseInstead(fault, route.operation.id);
    if (instead) return instead;
    const call = (): PlainResponse =>
      catchRejection(core, seen, () => callOperation(core, route, request, query, seen));
    if (fault?.do === 'late') return lateResponse(fault, () => void record(core, request, seen, call()));
    const response = call();
    const previous = core.lastResponse.replace(response, fault?.do === 'previous');
    return fault ? withFault(response, fault, previous) : response;
  } catch (error) {
    return rejectedResponse(core, seen, error);
  }
}

function routeOf(core: Core, request: PlainRequest, path: string): Route {
  const { method } = request;
  const route = findRoute(path);
  if (!route) throw new Rejection('not_found', 'no operation has this address');
  const { changesState } = route.operation;
  const methods = core.quirks.methods(route.operation);
  if (!methods.includes(method)) {
    const allowed = methods.join(', ');
    throw new Rejection('method_not_allowed', `${method} is not allowed here, only ${allowed}`, { Allow: allowed });
  }
  // A link or an image is enough to make a browser send a GET.
  if (method === 'GET' && changesState && request.header('sec-fetch-site') === 'cross-site') {
    throw new Rejection('access_denied', 'a page of another site may not change state by GET: send a POST');
  }
  return route;
}

function faultFor(core: Core, { id }: Operation, request: PlainRequest, now: number): FaultSpec | undefined {
  const seconds = core.faults.secondsToWait(id, now);
  if (seconds > 0) {
    throw new Rejection('too_many_requests', `too many calls: wait ${seconds} s`, { 'Retry-After': String(seconds) });
  }
  const forThisCall = core.control ? headerFault(request.header(faultHeader.toLowerCase()), id) : undefined;
  return forThisCall && core.faults.hitsByChance(forThisCall) ? forThisCall : core.faults.take(id);
}

/** Adds the request to the log, and returns the response as the caller gets it. */
function record(core: Core, request: PlainRequest, seen: SeenRequest, response: PlainResponse): PlainResponse {
  seen.status = response.status;
  core.requests.add(seen);
  return withCors(request, onRequestFailure(core, seen) ?? response);
}

function catchRejection(core: Core, seen: SeenRequest, call: () => PlainResponse): PlainResponse {
  try {
    return call();
  } catch (error) {
    return rejectedResponse(core, seen, error);
  }
}

function rejectedResponse(core: Core, seen: SeenRequest, error: unknown): PlainResponse {
  const rejection = rejectionOf(error, core.onError);
  seen.status = statusOf(rejection.code, seen.operation);
  seen.code = rejection.code;
  seen.message = rejection.message;
  return errorResponse(seen.status, rejection.code, rejection.message, rejection.headers);
}

/** The order of checks: path and method stand behind us; then body, token, fields, state. */
function callOperation(
  core: Core,
  route: Route,
  request: PlainRequest,
  query: string,
  seen: SeenRequest,
): PlainResponse {
  const operation = core.quirks.operation(route.operation);
  const [params = {}, ...more] = paramsOf(core, operation, request, query);
  seen.params = maskParams(operation, params);
  const key = authenticate(core, operation, request, seen.at);
  seen.accountId = key.accountId;
  for (const each of [params, ...more]) checkFields(operation, each, key.accountId, core.strict);
  const { store, tokens } = core;
  const baseUrl = core.publicUrl ?? request.origin;
  const { apiVersion } = route;
  const answerVersion = core.quirks.authorizeVersion(apiVersion);
  const run = (each: Params): string | Uint8Array => {
    // The fields were checked against the same table that the handlers' types come from.
    const call = { store, tokens, params: each, key, baseUrl, apiVersion, answerVersion } as unknown as Call;
    const answer = (handlers[operation.id] as Handler<typeof operation.id>)(call as never);
    return core.quirks.json(operation.id, answer);
  };
  if (more.length === 0) return jsonResponse(200, run(params));
  return jsonResponse(200, allOrNone(store, [params, ...more], run));
}

/** The responses to several objects of one body, in one array; what the first ones did is undone when a later one fails. */
function allOrNone(store: Store, objects: readonly Params[], run: (params: Params) => string | Uint8Array): string {
  const before = store.snapshot();
  try {
    return JSON.stringify(objects.flatMap((each) => JSON.parse(String(run(each)))));
  } catch (error) {
    store.restore(before);
    throw error;
  }
}

/** The parameters of the call; of several calls, where the body may be an array. */
function paramsOf(core: Core, operation: Operation, request: PlainRequest, query: string): Params[] {
  if (request.bodyTooLarge) {
    throw new Rejection('payload_too_large', `the body is larger than ${maxBodyBytes} bytes`);
  }
  if (core.strict && formContentType.test(request.header('content-type') ?? '')) {
    throw new Rejection('bad_request', 'send the body with Content-Type: application/json (--strict)');
  }
  return readBodies(request.body, core.quirks.takesArrays(operation.id)).map((body) => {
    const params = mergeParams(operation, body, query);
    core.quirks.params(operation.id, params);
    return params;
  });
}

/** The response when `onRequest` throws: the caller sees why. */
function onRequestFailure(core: Core, seen: SeenRequest): PlainResponse | undefined {
  try {
    const told: unknown = core.onRequest(seen);
    if (told !== undefined) Promise.resolve(told).catch((error) => core.onError(error));
    return undefined;
  } catch (error) {
    core.onError(error);
    const why = error instanceof Error ? error.message : String(error);
    return rejectedResponse(core, seen, new Rejection('internal_error', `onRequest failed: ${why}`));
  }
}
