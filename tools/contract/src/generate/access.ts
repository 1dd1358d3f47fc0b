import type { Case } from '../cases/case.ts';
import type { Operation } from '../spec/operations.ts';
import { limit } from '../spec/registry.ts';
import { goodParams, makeCase } from './make.ts';

/** Prism's word for a request without the credentials that the spec asks for. */
const NO_CREDENTIALS = 'request 401';

/** An account that looks like one and is nobody's. */
const NOBODY = 'ffffffffffff';

const wrongKey = { applicationKeyId: '<applicationKeyId>', applicationKey: 'K005-wrong-master-key' };
const unknownKey = { applicationKeyId: NOBODY, applicationKey: '<applicationKey>' };

function basicCases(operation: Operation): Case[] {
  const code = 'unauthorized';
  // No browser may be made to ask for a password.
  const headers = { 'www-authenticate': { $absent: true } };
  const expect = { code, headers };
  const noBasic = { expect: { ...expect, violations: [NO_CREDENTIALS] } };
  return [
    makeCase(operation, 'rejects a wrong application key', { credentials: wrongKey, expect }),
    makeCase(operation, 'rejects an unknown key id', { credentials: unknownKey, expect }),
    makeCase(operation, 'rejects a call without credentials', { wire: { authorization: null }, ...noBasic }),
    makeCase(operation, 'rejects a token in place of the key', { wire: { authorization: '<token>' }, ...noBasic }),
  ];
}

function tokenCases(operation: Operation): Case[] {
  const params = goodParams(operation);
  const withHeader = (authorization: string | null, code: string, violations: string[] = []) => ({
    params,
    wire: { authorization },
    expect: { code, violations },
  });
  return [
    makeCase(operation, 'rejects a call without a token', withHeader(null, 'unauthorized', [NO_CREDENTIALS])),
    makeCase(operation, 'rejects Bearer before a good token', withHeader('Bearer <token>', 'bad_auth_token')),
    makeCase(operation, 'rejects an unknown token', withHeader('<token>x', 'bad_auth_token')),
    makeCase(operation, 'rejects a token that is too old', {
      params,
      wait: limit('tokenLifetimeSeconds'),
      expect: { code: 'expired_auth_token' },
    }),
    makeCase(operation, 'takes a token until its last second', { params, wait: limit('tokenLifetimeSeconds') - 1 }),
    ...orderCases(operation),
  ];
}

/** The body is read before the token is looked at, and the token before the fields. */
function orderCases(operation: Operation): Case[] {
  const [name = ''] = operation.required;
  const { [name]: _, ...incomplete } = goodParams(operation);
  const authorization = '<token>x';
  const body = { wire: { authorization, body: '{', direct: true }, expect: { code: 'bad_request' } };
  const token = {
    params: incomplete,
    wire: { authorization },
    expect: { code: 'bad_auth_token', violations: ['params required'] },
  };
  return [
    makeCase(operation, 'looks at the body before the token', body, { forms: ['post'] }),
    ...(name === '' ? [] : [makeCase(operation, 'looks at the token before the fields', token)]),
  ];
}

function otherAdmin(operation: Operation): Case[] {
  if (!('adminAccountId' in operation.fields)) return [];
  const params = { ...goodParams(operation), adminAccountId: NOBODY };
  const title = "rejects an adminAccountId that is not the token's account";
  return [makeCase(operation, title, { params, expect: { code: 'unauthorized' } })];
}

/** Who may call: the general codes about credentials and tokens. */
export function accessCases(operation: Operation): Case[] {
  return operation.suite === 'authorize' ? basicCases(operation) : [...tokenCases(operation), ...otherAdmin(operation)];
}
