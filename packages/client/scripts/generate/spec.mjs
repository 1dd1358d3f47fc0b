import { json, operations, registry, requestFields, resolve } from '../../../../spec/document.js';
import { describeOperation } from '../../../../spec/scripts/generate/operations.mjs';
import { describeResponse } from './responses.mjs';

/** What the client reads of the spec while it runs: the table of `@b2-partner/spec` says more, and weighs more. */
export function specModule(document) {
  const canonical = operations(document).filter(({ operation }) => !/(Get|Post)$/.test(operation.operationId));
  const tables = canonical.map((entry) => [entry.operation.operationId, describe(document, entry)]);
  const names = tables.map(([name]) => name);
  const lists = tables.filter(([, { pagination }]) => pagination).map(([name]) => name);
  return `
/** The name of an operation: the API's own without its prefix, and the method of \`PartnerClient\`. */
export type OperationName =${union(names)};

/** The operations that list. */
export type ListName =${union(lists)};

/** The origin that authorizes. */
export const authorizeOrigin = ${literal(document.servers[0].url)};

/**
 * The operations in the form that this client sends. \`namesAdmin\`: the admin account is one of the parameters.
 * \`response\`: what a well-formed response has, and the fields to bring into their canonical form.
 */
export const operations = ${literal(Object.fromEntries(tables))} as const;

/** The statuses of rejections: an error body with one of them says that the call had no effect. */
export const rejectionStatuses: readonly number[] = ${literal(rejectionStatuses(document))};

/** The codes that ask for a new token. */
export const tokenCodes: readonly string[] = ${literal(codesWith(document, 'reaction', 'authorize'))};

/** The statuses that mean something to the client. */
export const statuses = ${literal(statuses(document))} as const;

/** The header that asks for tokens to fail, in lower case. It gives no access. */
export const testModeHeader = ${literal(document['x-b2-test-mode'].header.toLowerCase())};

/** The fields of responses that give access. */
export const secretFields: readonly string[] = ${literal(secretFields(document))};

/** The forms of values that give access, as far as they have one; without anchors. */
export const secretForms: readonly string[] = ${literal(secretForms(document))};

/** Where the docs are, with a slash at the end. */
export const docsUrl = ${literal(document.externalDocs.url)};

/** What to do about an error code, by the code, or by operation and code where that differs. */
export const remedies: Readonly<Record<string, string>> = ${literal(remedies(document))};
`;
}

function describe(document, entry) {
  const { id, path, suite, replay, pagination, ...rest } = describeOperation(document, entry);
  // The form that every known service accepts, where the canonical one is not.
  const method = entry.operation['x-b2-safest-form']?.toUpperCase() ?? rest.method;
  const { adminAccountId, ...fields } = requestFields(document, entry.operation);
  const namesAdmin = adminAccountId !== undefined || undefined;
  const replayCodes = entry.operation['x-b2-replay-codes'];
  const params = paramsOf(document, entry.operation, fields);
  return {
    id,
    method,
    path,
    suite,
    replay,
    replayCodes,
    repeats: entry.operation['x-b2-repeats'],
    namesAdmin,
    params,
    pagination,
    response: describeResponse(document, entry.operation),
  };
}

/** The parameters that a caller gives, and whether each is required. */
function paramsOf(document, operation, fields) {
  const { required = [] } = resolve(document, json(document, operation.requestBody)?.schema) ?? {};
  return Object.fromEntries(Object.keys(fields).map((name) => [name, required.includes(name)]));
}

function rejectionStatuses(document) {
  const statuses = codesWith(document, 'phase', 'refused').map((code) => registry(document)[code].status);
  return [...new Set(statuses)].sort((a, b) => a - b);
}

function codesWith(document, part, value) {
  return Object.keys(registry(document)).filter((code) => registry(document)[code][part] === value);
}

function statuses(document) {
  const named = {
    badRequest: 'bad_request',
    unauthorized: 'unauthorized',
    timedOut: 'request_timeout',
    tooMany: 'too_many_requests',
    wrongMethod: 'method_not_allowed',
  };
  return Object.fromEntries(Object.entries(named).map(([name, code]) => [name, registry(document)[code].status]));
}

function secretFields(document) {
  const described = operations(document).map((entry) => describeOperation(document, entry));
  return [...new Set(described.flatMap((operation) => operation.secretFields))];
}

function secretForms({ components }) {
  const secrets = Object.values(components.schemas).filter((schema) => schema['x-b2-secret'] && schema.pattern);
  return secrets.map(({ pattern }) => pattern.replace(/^\^|\$$/g, ''));
}

/** The remedies for somebody whose client has chosen the address, renewed the token and retried already. */
function remedies(document) {
  const codes = registry(document);
  const entries = Object.entries(codes).flatMap(([code, entry]) => {
    const { scope, reaction, phase, remedy, operations = {} } = entry;
    if (scope === 'address') return [[code, 'Check `realm`, and what is between it and you.']];
    // The authorize call sends the key, and no token.
    if (scope === 'token') {
      return [
        [code, 'Try again later.'],
        [`authorizeAccount ${code}`, codes.unauthorized.operations.authorizeAccount.remedy],
      ];
    }
    if (phase === 'unknown') return [[code, 'Retry later if the call only reads.']];
    if (!['fix', 'stop'].includes(reaction)) return [[code, 'Try again later.']];
    const own = Object.entries(operations).filter(([, differences]) => differences.remedy);
    return [[code, remedy], ...own.map(([id, differences]) => [`${id} ${code}`, differences.remedy])];
  });
  return Object.fromEntries(entries);
}

const union = (names) => names.map((name) => `\n  | '${name}'`).join('');

const literal = (value) => JSON.stringify(value, null, 2);
