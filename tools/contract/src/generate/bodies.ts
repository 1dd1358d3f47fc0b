import type { Case } from '../cases/case.ts';
import type { Operation } from '../spec/operations.ts';
import { goodParams, makeCase } from './make.ts';

const POST = { forms: ['post'] };

function emptyBody(operation: Operation): Case {
  const refused = operation.required.length > 0;
  // Only where the body is required does the judge miss it.
  const violations = operation.suite === 'authorize' ? [] : ['request required'];
  const call = { wire: { body: '' }, expect: { ...(refused && { code: 'bad_request' }), violations } };
  return makeCase(operation, `takes an empty body for {}${refused ? ', and misses the fields' : ''}`, call, POST);
}

function formContentType(operation: Operation): Case {
  const call = {
    params: goodParams(operation),
    wire: { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    expect: { violations: ['request 415'] },
  };
  return makeCase(operation, 'takes JSON that calls itself a form, as curl -d sends it', call, POST);
}

function unknownField(operation: Operation): Case {
  const call = {
    params: { ...goodParams(operation), notDocumented: 1 },
    expect: { violations: ['params additionalProperties'] },
  };
  return makeCase(operation, 'ignores a field that it does not know', call, POST);
}

/** More than any call needs: one byte over a megabyte. */
const TOO_LARGE = `{"pad":"${'x'.repeat(1024 * 1024 - 9)}"}`;

/** Bodies that Prism cannot read, and what is wrong with them. */
const UNREADABLE: readonly (readonly [string, string])[] = [
  ['that is not JSON', '{"adminAccountId":'],
  ['that is an array', '[{},{}]'],
  ['that is null', 'null'],
  ['that is a text', '"adminAccountId"'],
  ['that is a number', '17'],
  ['that names a field twice', '{"region":"us-west","region":"us-east"}'],
];

function refusedBody(operation: Operation, what: string, body: string, code: string): Case {
  // The message speaks of the body: the call is not rejected for some other reason.
  const expect = { code, answer: { message: { $pattern: '\\bbody\\b' } } };
  return makeCase(operation, `rejects a body ${what}`, { wire: { body, direct: true }, expect }, POST);
}

/** What a POST's body may be, and must not be, whatever the operation. */
export function bodyCases(operation: Operation): Case[] {
  return [
    emptyBody(operation),
    formContentType(operation),
    unknownField(operation),
    ...UNREADABLE.map(([what, body]) => refusedBody(operation, what, body, 'bad_request')),
    refusedBody(operation, 'of more than a megabyte', TOO_LARGE, 'payload_too_large'),
  ];
}
