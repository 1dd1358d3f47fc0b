import { operations as entriesOf, requestFields } from '../../../../spec/document.js';
import { codesOf, type ErrorCode, type Replay } from './codes.ts';
import { document, type Node, resolve } from './document.ts';
import { type Field, fieldOf, fieldsOf } from './fields.ts';
import { type Form, formsOf } from './forms.ts';
import { type ApiResponse, responsesOf } from './responses.ts';

/** Names of the fields that carry a list from page to page. */
export interface Pagination {
  readonly items: string;
  readonly next: string;
  readonly start: string;
  readonly size: string;
}

/** A call of the API, as its page shows it. */
export interface Operation {
  readonly apiName: string;
  /** The name in the client. */
  readonly id: string;
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly suite: 'authorize' | 'groups' | 'backup';
  /** Markdown: where the base URL comes from. */
  readonly base: string;
  readonly replay: Replay;
  readonly pagination: Pagination | undefined;
  readonly needsToken: boolean;
  /** The canonical form first. */
  readonly forms: readonly [Form, Form];
  readonly headers: readonly Field[];
  readonly fields: readonly Field[];
  readonly responses: readonly ApiResponse[];
  readonly success: ApiResponse;
  readonly codes: readonly ErrorCode[];
}

const requestSide = true;

function describe(apiName: string): Operation {
  const entries = entriesOf(document).filter((entry) => entry.apiName === apiName);
  const forms = formsOf(entries);
  const path = forms[0].path;
  const item = document.paths[path];
  const canonical = item[forms[0].id];
  const responses = responsesOf(canonical);
  const scheme = Object.keys((canonical.security ?? document.security)[0])[0] as string;
  return {
    apiName,
    id: canonical.operationId,
    summary: canonical.summary,
    description: canonical.description,
    suite: canonical['x-b2-suite'],
    base: (item.servers ?? document.servers)[0].description,
    replay: canonical['x-b2-replay'],
    pagination: canonical['x-b2-pagination'],
    needsToken: scheme === 'accountToken',
    forms,
    headers: [authorization(scheme), ...headersOf(item)],
    fields: fieldsFrom(canonical),
    responses,
    success: responses.find(({ success }) => success) as ApiResponse,
    codes: codesOf(canonical),
  };
}

function authorization(scheme: string): Field {
  const { description } = document.components.securitySchemes[scheme];
  const anchor = 'request-Authorization';
  return {
    ...fieldOf('Authorization', { type: 'string', description }, { anchor, required: true, requestSide: false }),
  };
}

function headersOf(item: Node): Field[] {
  return (item.parameters ?? [])
    .map((parameter: Node) => resolve(parameter))
    .filter((parameter: Node) => parameter.in === 'header')
    .map(({ name, schema, description, required = false }: Node) =>
      fieldOf(name, { ...schema, description }, { anchor: `request-${name}`, required, requestSide: false }),
    );
}

function fieldsFrom(operation: Node): Field[] {
  const body = resolve(operation.requestBody)?.content['application/json'].schema;
  if (body) return fieldsOf(body, 'request', requestSide);
  return Object.entries<Node>(requestFields(document, operation)).map(([name, schema]) =>
    fieldOf(name, schema, { anchor: `request-${name}`, required: false, requestSide }),
  );
}

/** Every call, in the spec's order. */
export const operations: readonly Operation[] = [...new Set(entriesOf(document).map(({ apiName }) => apiName))].map(
  describe,
);
