import { errorCodes, operations } from '@b2-partner/fetch';
import { operations as operationEntries, requestFields } from '../../../../spec/document.js';
import { describeAnswer } from './answers.mjs';

/** What the client reads of the spec while it runs: the tables of `@b2-partner/fetch` say more, and weigh more. */
export function specModule(document) {
  const canonical = operationEntries(document).filter(({ operation }) => !/(Get|Post)$/.test(operation.operationId));
  const tables = canonical.map(({ operation }) => [operation.operationId, describe(document, operation)]);
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
 * \`answer\`: what a well-formed answer has, and the fields to bring into their canonical form.
 */
export const operations = ${literal(Object.fromEntries(tables))} as const;

/** The statuses of refusals: a well-formed error with one of them says that nothing was done. */
export const refusingStatuses: readonly number[] = ${literal(refusingStatuses())};

/** The codes that a new token answers. */
export const tokenCodes: readonly string[] = ${literal(codesWith('reaction', 'authorize'))};

/** The statuses that mean something to the client. */
export const statuses = ${literal(statuses())} as const;

/** The header that asks for tokens to fail, in lower case. It gives no access. */
export const testModeHeader = ${literal(document.components['x-b2-test-mode'].header.toLowerCase())};

/** The fields of answers that give access. */
export const secretFields: readonly string[] = ${literal(secretFields())};

/** The forms of values that give access, as far as they have one; without anchors. */
export const secretForms: readonly string[] = ${literal(secretForms(document))};
`;
}

function describe(document, operation) {
  const { id, method, path, suite, replay, pagination } = operations[operation.operationId];
  const namesAdmin = 'adminAccountId' in requestFields(document, operation) || undefined;
  return { id, method, path, suite, replay, namesAdmin, pagination, answer: describeAnswer(document, operation) };
}

function refusingStatuses() {
  const statuses = codesWith('phase', 'refused').map((code) => errorCodes[code].status);
  return [...new Set(statuses)].sort((a, b) => a - b);
}

function codesWith(part, value) {
  return Object.keys(errorCodes).filter((code) => errorCodes[code][part] === value);
}

function statuses() {
  const named = { unauthorized: 'unauthorized', timedOut: 'request_timeout', tooMany: 'too_many_requests' };
  return Object.fromEntries(Object.entries(named).map(([name, code]) => [name, errorCodes[code].status]));
}

function secretFields() {
  return [...new Set(Object.values(operations).flatMap((operation) => operation.secretFields))];
}

function secretForms({ components }) {
  const secrets = Object.values(components.schemas).filter((schema) => schema['x-b2-secret'] && schema.pattern);
  return secrets.map(({ pattern }) => pattern.replace(/^\^|\$$/g, ''));
}

const union = (names) => names.map((name) => `\n  | '${name}'`).join('');

const literal = (value) => JSON.stringify(value, null, 2);
