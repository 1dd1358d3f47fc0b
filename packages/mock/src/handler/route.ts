import { type Operation, operationTable } from '../wire/operationTable.ts';

/** An operation under one of its addresses. */
export interface Route {
  readonly operation: Operation;
  readonly apiVersion: number;
}

const routes = new Map<string, Route>();
for (const operation of operationTable.values()) {
  routes.set(operation.path, { operation, apiVersion: 3 });
  // The vendor's samples call v4, with the same responses except for authorize.
  routes.set(operation.path.replace(/^\/b2api\/v3\//, '/b2api/v4/'), {
    operation,
    apiVersion: operation.path.startsWith('/b2api/v3/') ? 4 : 3,
  });
}

/** The operation at a path, or undefined. */
export function findRoute(path: string): Route | undefined {
  return routes.get(path);
}

/** Splits a request target; absolute ones, as proxies send them, lose their origin. */
export function splitTarget(target: string): { path: string; query: string } {
  const relative = target.startsWith('/') ? target : target.replace(/^[a-z]+:\/\/[^/?]*/i, '');
  const at = relative.indexOf('?');
  return at < 0 ? { path: relative, query: '' } : { path: relative.slice(0, at), query: relative.slice(at + 1) };
}
