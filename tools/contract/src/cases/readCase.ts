import { FORMS, operationOf } from '../spec/operations.ts';
import { statusOf } from '../spec/registry.ts';
import type { Call, Case, Expectation, Given } from './case.ts';

/** A part of a case file as it stands there. */
type Written = Readonly<Record<string, unknown>>;

/** Finds the world that a file names. */
export type FindWorld = (name: string) => unknown;

const CASE_KEYS = ['title', 'forms', 'given', 'calls', 'notWith'];
const GIVEN_KEYS = ['world', 'mock', 'calls'];
const CALL_KEYS = ['operation', 'params', 'wait', 'credentials', 'wire', 'save', 'expect'];
const WIRE_KEYS = ['authorization', 'headers', 'method', 'path', 'query', 'body', 'direct'];
const EXPECT_KEYS = ['status', 'code', 'answer', 'headers', 'violations'];

/** A misspelt key must not make a case that checks less than its author thinks. */
function onlyKeys(part: unknown, known: readonly string[], where: string): Written {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) throw new Error(`${where} must be a mapping`);
  const unknown = Object.keys(part).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new Error(`${where} has no ${unknown}; it takes ${known.join(', ')}`);
  return part as Written;
}

function readExpectation(written: unknown, operation: string): Expectation {
  const {
    status,
    code,
    answer,
    headers,
    violations = [],
  } = onlyKeys(written ?? {}, EXPECT_KEYS, 'expect') as {
    status?: number;
    code?: string;
    answer?: unknown;
    headers?: Record<string, unknown>;
    violations?: string[] | { post: string[]; get: string[] };
  };
  return {
    status: status ?? (code === undefined ? 200 : statusOf(code, operation)),
    ...(code !== undefined && { code }),
    ...(answer !== undefined && { answer }),
    ...(headers !== undefined && { headers }),
    violations: Array.isArray(violations) ? { post: violations, get: violations } : violations,
  };
}

/** A call as a file or a generator writes it; throws for an operation that the spec does not have. */
export function readCall(written: unknown): Call {
  const { operation, params, wait, credentials, wire, save, expect } = onlyKeys(written, CALL_KEYS, 'a call') as {
    operation: string;
  } & Partial<Call>;
  if (wire !== undefined) onlyKeys(wire, WIRE_KEYS, 'wire');
  return {
    operation: operationOf(operation).id,
    params: params ?? {},
    wait: wait ?? 0,
    ...(credentials && { credentials }),
    ...(wire && { wire }),
    save: save ?? {},
    expect: readExpectation(expect, operation),
  };
}

function readGiven(written: unknown, findWorld: FindWorld): Given {
  const {
    world,
    mock = {},
    calls = [],
  } = onlyKeys(written ?? {}, GIVEN_KEYS, 'given') as {
    world?: unknown;
    mock?: Written;
    calls?: unknown[];
  };
  const setup = typeof world === 'string' ? findWorld(world) : world;
  return { mock: setup === undefined ? mock : { ...mock, world: setup }, calls: calls.map(readCall) };
}

/** A case as a file writes it, with every default filled in; throws an error that says what is wrong with it. */
export function readCase(written: unknown, source: string, findWorld: FindWorld): Case {
  const {
    title,
    forms = FORMS,
    given,
    calls = [],
    notWith = [],
  } = onlyKeys(written, CASE_KEYS, 'a case') as {
    title?: string;
    given?: unknown;
    calls?: unknown[];
  } & Partial<Pick<Case, 'forms' | 'notWith'>>;
  if (!title) throw new Error('a case needs a title');
  if (calls.length === 0) throw new Error('a case needs calls');
  return { title, source, forms, given: readGiven(given, findWorld), calls: calls.map(readCall), notWith };
}
