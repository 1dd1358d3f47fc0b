import { handleControl } from '../control/control.ts';
import type { Core } from '../core.ts';
import { answerInstead, spoil } from '../faults/faultAnswer.ts';
import type { FaultSpec } from '../faults/faultSpec.ts';
import { FAULT_HEADER, headerFault } from '../faults/headerFault.ts';
import type { Call, Handler } from '../operations/handler.ts';
import { handlers } from '../operations/index.ts';
import { maskParams, shortText } from '../requests/mask.ts';
import type { SeenRequest } from '../requests/requestLog.ts';
import { authenticate } from './authenticate.ts';
import { readBody } from './body.ts';
import { preflight, withCors } from './cors.ts';
import { checkFields } from './fields.ts';
import { errorResponse, jsonResponse, MAX_BODY_BYTES, type PlainRequest, type PlainResponse } from './http.ts';
import type { Operation } from './operationTable.ts';
import { mergeParams } from './params.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { findRoute, type Route, splitTarget } from './route.ts';

const CONTROL = '/_mock/';
const FORM = /^application\/x-www-form-urlencoded\b/i;

/** Answers a request. It never throws, and whatever comes in gets an answer in the documented shape. */
export function handle(core: Core, request: PlainRequest): PlainResponse {
  const asked = preflight(request);
  if (asked) return asked;
  const { path, query } = splitTarget(request.target);
  if (core.control && path.startsWith(CONTROL)) return withCors(request, handleControl(core, request, path, query));
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
  const answer = answerOrRefusal(core, request, path, query, seen);
  seen.status = answer.status;
  core.requests.add(seen);
  return withCors(request, complaint(core, seen) ?? answer);
}

/** The answer when whoever is told of the requests throws: a test's caller sees it, wherever that is. */
function complaint(core: Core, seen: SeenRequest): PlainResponse | undefined {
  try {
    const told: unknown = core.onRequest(seen);
    if (told !== undefined) Promise.resolve(told).catch((error) => core.onError(error));
    return undefined;
  } catch (error) {
    core.onError(error);
    const why = error instanceof Error ? error.message : String(error);
    return refused(core, seen, new Refusal('internal_error', `onRequest failed: ${why}`));
  }
}

function answerOrRefusal(
  core: Core,
  request: PlainRequest,
  path: string,
  query: string,
  seen: SeenRequest,
): PlainResponse {
  try {
    const route = routeOf(request.method, path);
    seen.operation = route.operation.id;
    const fault = faultFor(core, route.operation, request, seen.at);
    if (fault) seen.fault = fault.do ?? 'delay';
    const instead = fault && answerInstead(fault);
    if (instead) return instead;
    const answer = catchRefusal(core, seen, () => answerTo(core, route, request, query, seen));
    return fault ? spoil(answer, fault) : answer;
  } catch (error) {
    return refused(core, seen, error);
  }
}

/** The order of checks: path and method stand behind us; then body, token, fields, state. */
function answerTo(core: Core, route: Route, request: PlainRequest, query: string, seen: SeenRequest): PlainResponse {
  const operation = core.quirks.operation(route.operation);
  const params = paramsOf(core, operation, request, query);
  seen.params = maskParams(operation, params);
  const key = authenticate(core, operation, request, seen.at);
  seen.accountId = key.accountId;
  checkFields(operation, params, key.accountId, core.strict);
  const { store, tokens } = core;
  const baseUrl = core.publicUrl ?? request.origin;
  // The fields were checked against the same table that the handlers' types come from.
  const call = { store, tokens, params, key, baseUrl, apiVersion: route.apiVersion } as unknown as Call;
  const answer = (handlers[operation.id] as Handler<typeof operation.id>)(call as never);
  return jsonResponse(200, core.quirks.json(operation.id, answer));
}

function routeOf(method: string, path: string): Route {
  const route = findRoute(path);
  if (!route) throw new Refusal('not_found', 'there is no operation at this address');
  if (method !== 'POST' && method !== 'GET') {
    throw new Refusal('method_not_allowed', `${method} is not allowed here, only POST and GET`, { Allow: 'GET, POST' });
  }
  return route;
}

function faultFor(core: Core, { id }: Operation, request: PlainRequest, now: number): FaultSpec | undefined {
  const seconds = core.faults.secondsToWait(id, now);
  if (seconds > 0) {
    throw new Refusal('too_many_requests', `too many calls: wait ${seconds} s`, { 'Retry-After': String(seconds) });
  }
  const forThisCall = core.control ? headerFault(request.header(FAULT_HEADER.toLowerCase()), id) : undefined;
  return forThisCall && core.faults.hitsByChance(forThisCall) ? forThisCall : core.faults.take(id);
}

function paramsOf(core: Core, operation: Operation, request: PlainRequest, query: string): Record<string, unknown> {
  if (request.bodyTooLarge) {
    throw new Refusal('payload_too_large', `the body is larger than ${MAX_BODY_BYTES} bytes`);
  }
  if (core.strict && FORM.test(request.header('content-type') ?? '')) {
    throw new Refusal('bad_request', 'send the body with Content-Type: application/json (--strict)');
  }
  const body = readBody(request.body, operation.id === 'reserveTrialCreateAccount');
  const params = mergeParams(operation, body, query);
  core.quirks.params(params);
  return params;
}

function catchRefusal(core: Core, seen: SeenRequest, answer: () => PlainResponse): PlainResponse {
  try {
    return answer();
  } catch (error) {
    return refused(core, seen, error);
  }
}

function refused(core: Core, seen: SeenRequest, error: unknown): PlainResponse {
  const refusal = refusalOf(error, core.onError);
  seen.status = refusal.status;
  seen.code = refusal.code;
  seen.message = refusal.message;
  return errorResponse(refusal.status, refusal.code, refusal.message, refusal.headers);
}
