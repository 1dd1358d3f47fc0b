import type { Operation } from '../wire/operationTable.ts';
import { Rejection } from '../wire/rejection.ts';
import { show, violation } from '../wire/schema.ts';

type Params = Readonly<Record<string, unknown>>;

/** Holds the parameters against the spec; throws the code that it names for the first one that is wrong. */
export function checkFields(operation: Operation, params: Params, accountId: string, strict: boolean): void {
  checkAdmin(operation, params, accountId, strict);
  for (const name of Object.keys(operation.fields)) if (name !== 'adminAccountId') checkField(operation, params, name);
  if (!strict) return;
  const unknown = Object.keys(params).find((name) => !Object.hasOwn(operation.fields, name));
  if (unknown !== undefined)
    throw new Rejection('bad_request', `${show(unknown)} is not a parameter of this call (--strict)`);
}

/** `adminAccountId`, where the operation has one, must be the token's own account. */
function checkAdmin(operation: Operation, params: Params, accountId: string, strict: boolean): void {
  const name = 'adminAccountId';
  if (!(name in operation.fields)) return;
  if (strict && params[name] === undefined) throw new Rejection('bad_request', `${name} is missing (--strict)`);
  checkField(operation, params, name);
  if (params[name] !== undefined && params[name] !== accountId) {
    throw new Rejection('unauthorized', `${name} ${show(params[name])} is not the account of the token, ${accountId}`);
  }
}

function checkField(operation: Operation, params: Params, name: string): void {
  const field = operation.fields[name];
  if (!field) return;
  if (params[name] === undefined) {
    if (operation.required.includes(name)) throw new Rejection('bad_request', `${name} is missing`);
    return;
  }
  const wrong = violation(field, params[name], name);
  if (wrong) throw new Rejection(field.code ?? 'bad_request', wrong);
}
