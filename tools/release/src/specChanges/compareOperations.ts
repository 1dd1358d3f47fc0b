import { addition, breaking, type Change, type Direction, narrower, wider } from './change.ts';
import { compareSchemas, deprecatedToggled } from './compareSchemas.ts';
import { beyond, child, follow, keysOf, type Node, sameMeaning } from './document.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const known = [
  'operationId',
  'tags',
  'summary',
  'description',
  'deprecated',
  'parameters',
  'requestBody',
  'responses',
  'x-b2-error-codes',
];

/** Two descriptions. */
export interface Documents {
  readonly before: Node;
  readonly after: Node;
}

/** What has changed in the operations: which there are, and what each takes and answers. */
export function compareOperations(documents: Documents): Change[] {
  const [old, now] = [operationsOf(documents.before), operationsOf(documents.after)];
  return keysOf(old, now).flatMap((name) => {
    if (!(name in now)) return [breaking(name, 'is gone')];
    if (!(name in old)) return [addition(name, 'is new')];
    return compareOperation(documents, child(old, name), child(now, name));
  });
}

/** By method and address; what a path says for all of its methods is copied into each. */
function operationsOf(document: Node): Node {
  const entries = Object.entries(child(document, 'paths')).flatMap(([path, item]) =>
    methods
      .filter((method) => method in (item as Node))
      .map((method) => {
        const operation = child(item, method);
        const parameters = [item, operation].flatMap((holder) => ((holder as Node).parameters as unknown[]) ?? []);
        const shared = { servers: (item as Node).servers ?? document.servers, security: document.security };
        return [`${method.toUpperCase()} ${path}`, { ...shared, ...operation, parameters }];
      }),
  );
  return Object.fromEntries(entries);
}

function compareOperation(documents: Documents, old: Node, now: Node): Change[] {
  const at = String(old.operationId);
  return [
    ...(old.operationId === now.operationId ? [] : [breaking(at, `is called ${now.operationId} now`)]),
    ...deprecatedToggled(old.deprecated, now.deprecated, at),
    ...compareErrorCodes(old, now, at),
    ...compareParameters(documents, old, now, at),
    ...compareRequestBody(documents, old, now, at),
    ...compareResponses(documents, old, now, at),
    ...compareOthers(beyond(old, known), beyond(now, known), at),
  ];
}

function compareErrorCodes(old: Node, now: Node, at: string): Change[] {
  const [from, to] = [old, now].map((operation) => (operation['x-b2-error-codes'] as string[] | undefined) ?? []);
  return [
    ...(to ?? [])
      .filter((code) => !from?.includes(code))
      .map((code) => addition(at, `can answer with the code ${code}`)),
    ...(from ?? [])
      .filter((code) => !to?.includes(code))
      .map((code) => breaking(at, `no longer answers with the code ${code}`)),
  ];
}

function compareParameters({ before, after }: Documents, old: Node, now: Node, at: string): Change[] {
  const [from, to] = [parametersOf(before, old), parametersOf(after, now)];
  return keysOf(from, to).flatMap((name) => {
    const where = `${at} ${name}`;
    const [was, is] = [child(from, name), child(to, name)];
    if (!(name in to)) return [breaking(where, 'is gone')];
    if (!(name in from))
      return [is.required === true ? breaking(where, 'is new and required') : addition(where, 'is new')];
    return compareValue({ before, after }, was, is, 'request', where);
  });
}

const ruled = ['required', 'schema', 'deprecated'];

/** Of a parameter or a header. */
function compareValue({ before, after }: Documents, was: Node, is: Node, direction: Direction, at: string): Change[] {
  const pair = { before: { document: before, schema: was.schema }, after: { document: after, schema: is.schema } };
  return [
    ...compareRequired(was, is, direction, at),
    ...deprecatedToggled(was.deprecated, is.deprecated, at),
    ...compareSchemas(pair, direction, at),
    ...compareOthers(beyond(was, ruled), beyond(is, ruled), at),
  ];
}

function parametersOf(document: Node, operation: Node): Node {
  const parameters = (operation.parameters as unknown[]).map((parameter) => follow(document, parameter));
  return Object.fromEntries(parameters.map((parameter) => [`${parameter.in}.${parameter.name}`, parameter]));
}

function compareRequired(old: Node, now: Node, direction: Direction, at: string): Change[] {
  if ((old.required === true) === (now.required === true)) return [];
  return now.required === true
    ? [narrower(direction, at, 'is required now')]
    : [wider(direction, at, 'is no longer required')];
}

function compareRequestBody(documents: Documents, old: Node, now: Node, at: string): Change[] {
  const where = `${at} request`;
  const [was, is] = [old.requestBody, now.requestBody];
  if (was === undefined && is === undefined) return [];
  if (is === undefined) return [breaking(where, 'is gone')];
  const to = follow(documents.after, is);
  if (was === undefined)
    return [to.required === true ? breaking(where, 'is new and required') : addition(where, 'is new')];
  const from = follow(documents.before, was);
  return [...compareRequired(from, to, 'request', where), ...compareContent(documents, from, to, 'request', where)];
}

function compareResponses(documents: Documents, old: Node, now: Node, at: string): Change[] {
  const [from, to] = [child(old, 'responses'), child(now, 'responses')];
  return keysOf(from, to).flatMap((status) => {
    const where = `${at} ${status}`;
    if (!(status in to)) return [breaking(where, 'is no longer among the answers')];
    if (!(status in from)) return [addition(where, 'is new among the answers')];
    const [was, is] = [follow(documents.before, from[status]), follow(documents.after, to[status])];
    return [
      ...compareHeaders(documents, was, is, where),
      ...compareContent(documents, was, is, 'answer', where),
      ...compareOthers(beyond(was, ['headers', 'content']), beyond(is, ['headers', 'content']), where),
    ];
  });
}

function compareHeaders({ before, after }: Documents, old: Node, now: Node, at: string): Change[] {
  const [from, to] = [child(old, 'headers'), child(now, 'headers')];
  return keysOf(from, to).flatMap((name) => {
    const where = `${at} header ${name}`;
    if (!(name in to)) return [breaking(where, 'is gone')];
    if (!(name in from)) return [addition(where, 'is new')];
    const [was, is] = [follow(before, from[name]), follow(after, to[name])];
    return compareValue({ before, after }, was, is, 'answer', where);
  });
}

function compareContent({ before, after }: Documents, old: Node, now: Node, direction: Direction, at: string) {
  const [from, to] = [child(old, 'content'), child(now, 'content')];
  return keysOf(from, to).flatMap((type): Change[] => {
    if (!(type in to)) return [breaking(at, `is no longer ${type}`)];
    if (!(type in from)) return [wider(direction, at, `may be ${type}`)];
    const [was, is] = [child(from, type), child(to, type)];
    const pair = { before: { document: before, schema: was.schema }, after: { document: after, schema: is.schema } };
    return [
      ...compareSchemas(pair, direction, at),
      ...compareOthers(beyond(was, ['schema']), beyond(is, ['schema']), at),
    ];
  });
}

/** Without a rule that says otherwise, a change breaks. */
export function compareOthers(old: Node, now: Node, at: string): Change[] {
  return keysOf(old, now)
    .filter((key) => !sameMeaning({ [key]: old[key] }, { [key]: now[key] }))
    .map((key) => breaking(at, `has another ${key}`));
}
