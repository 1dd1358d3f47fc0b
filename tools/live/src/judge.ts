import { loadOperations } from '@b2-partner/contract/prism';
import { validateOutput } from '@stoplight/prism-http/dist/validator/index.js';
import type { Operation } from './operation.ts';

/** A response as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What its JSON says. */
  readonly body: unknown;
}

/** One way in which a response is not what the description says. It holds no value of the response's fields. */
export interface Difference {
  /** Where in the response: `groupMembers[].b2Stats.bucketCount`; `(response)` for the whole. */
  readonly where: string;
  /** The rule that it breaks, mostly in the validator's words. */
  readonly rule: string;
  /** What stands there: a JSON type; of a whole response, its status and code. */
  readonly found: string;
}

/** Holds a response against the description. */
export type Judge = (operation: Operation, answer: Answer) => Difference[];

/** Loads the description into Prism's validator; takes a second or two. */
export async function loadJudge(): Promise<Judge> {
  const resources = await loadOperations();
  return (operation, { status, headers, body }) => {
    const resource = resources.find(
      ({ method, path }) => method.toUpperCase() === operation.method && path === operation.path,
    );
    if (resource === undefined) throw new Error(`${operation.id} is not in the description`);
    const verdict = validateOutput({ resource, element: { statusCode: status, headers, body } });
    if (verdict._tag === 'Right') return [];
    return verdict.left.map(({ path = [], message }) => {
      const steps = path[0] === 'response' ? path.slice(1) : path;
      const inBody = steps[0] === 'body' ? steps.slice(1) : [];
      return {
        where: place(steps[0] === 'body' ? inBody : steps),
        rule: rule(message),
        found: typeOf(at(body, inBody)),
      };
    });
  };
}

function place(steps: readonly string[]): string {
  const path = steps.map((step) => (/^\d+$/.test(step) ? '[]' : `.${step}`)).join('');
  return path === '' ? '(response)' : path.replace(/^\./, '');
}

/** The validator begins with the path, array index included, which stands in `where` already. */
function rule(message: string): string {
  return message.replace(/^(?:Request|Response) body property \S+ /, '').replace(/^Response body /, '');
}

function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
