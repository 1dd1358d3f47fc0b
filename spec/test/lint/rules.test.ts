import { expect, test } from 'vitest';
import { bothForms } from '../../lint/rules/both-forms.js';
import { errorCodes } from '../../lint/rules/error-codes.js';
import { errorExamples } from '../../lint/rules/error-examples.js';
import { noHeaders } from '../../lint/rules/no-headers.js';
import { openAndClosed } from '../../lint/rules/open-and-closed.js';
import { operationExtensions } from '../../lint/rules/operation-extensions.js';
import { operationNames } from '../../lint/rules/operation-names.js';
import { pagination } from '../../lint/rules/pagination.js';
import { repeats } from '../../lint/rules/repeats.js';
import { secrets } from '../../lint/rules/secrets.js';
import { texts } from '../../lint/rules/texts.js';
import { violationCodes } from '../../lint/rules/violation-codes.js';
import { bundle, type Document } from '../bundle.ts';

type Rule = (document: Document, report: (pointer: string[], message: string) => void) => void;

const listGroups = '/b2api/v3/b2_list_groups';
const ejectMember = '/b2api/v3/b2_eject_group_member';

function problems(rule: Rule, damage: (document: Document) => void = () => {}): string[] {
  const document = bundle();
  damage(document);
  const messages = new Set<string>();
  rule(document, (_pointer, message) => messages.add(message));
  return [...messages];
}

const cases: { rule: Rule; given: string; damage: (document: Document) => void; want: string }[] = [
  {
    rule: operationNames,
    given: 'an operation id of its own making',
    damage: (d) => (d.paths[listGroups].post.operationId = 'getGroups'),
    want: 'operationId must be listGroups',
  },
  {
    rule: operationNames,
    given: 'a Groups call on the path of the Backup suite',
    damage: (d) => (d.paths[listGroups].post['x-b2-suite'] = 'backup'),
    want: 'the path must be /api/backup/v1/b2_list_groups',
  },
  {
    rule: operationExtensions,
    given: 'no word on replaying',
    damage: (d) => delete d.paths[listGroups].post['x-b2-replay'],
    want: 'x-b2-replay must be one of safe, never',
  },
  {
    rule: operationExtensions,
    given: 'a safest form that is none',
    damage: (d) => (d.paths[listGroups].post['x-b2-safest-form'] = 'put'),
    want: 'x-b2-safest-form is get, or absent',
  },
  {
    rule: operationExtensions,
    given: 'an eject by GET',
    damage: (d) => (d.paths[ejectMember].post['x-b2-safest-form'] = 'get'),
    want: 'a call that changes state is not sent by GET',
  },
  {
    rule: operationExtensions,
    given: 'no word on how a second ejection is rejected',
    damage: (d) => delete d.paths[ejectMember].post['x-b2-replay-codes'],
    want: 'x-b2-replay-codes stands where x-b2-replay is never, and nowhere else',
  },
  {
    rule: operationExtensions,
    given: 'a replay rejected with a code of another operation',
    damage: (d) => (d.paths[ejectMember].post['x-b2-replay-codes'] = ['invalid_region']),
    want: 'x-b2-replay-codes: the operation does not respond with invalid_region',
  },
  {
    rule: repeats,
    given: 'a response that repeats what is no parameter',
    damage: (d) => (d.paths[ejectMember].get['x-b2-repeats'].accountId = ['accountId']),
    want: 'x-b2-repeats: accountId is no parameter',
  },
  {
    rule: repeats,
    given: 'a response that repeats a parameter where it has no field',
    damage: (d) => (d.paths[listGroups].post['x-b2-repeats'].groupName = ['groupName']),
    want: 'x-b2-repeats: groupName is no field of the response',
  },
  {
    rule: operationExtensions,
    given: 'no list of codes',
    damage: (d) => delete d.paths[listGroups].post['x-b2-error-codes'],
    want: 'x-b2-error-codes must be a list',
  },
  {
    rule: operationExtensions,
    given: 'a GET that ejects without being deprecated',
    damage: (d) => delete d.paths[ejectMember].get.deprecated,
    want: 'the GET form of a call that changes state is deprecated',
  },
  {
    rule: bothForms,
    given: 'a POST without its GET',
    damage: (d) => delete d.paths[listGroups].get,
    want: 'an operation has both forms, POST and GET',
  },
  {
    rule: bothForms,
    given: 'a query without one of the fields',
    damage: (d) => d.paths[listGroups].get.parameters.pop(),
    want: 'the query parameters must be the fields of the body, with the same schemas',
  },
  {
    rule: bothForms,
    given: 'a query that does not require what the body requires',
    damage: (d) => delete d.paths[ejectMember].get.parameters[0].required,
    want: 'POST and GET must require the same fields',
  },
  {
    rule: bothForms,
    given: 'a GET that may be replayed while the POST may not',
    damage: (d) => (d.paths[ejectMember].get['x-b2-replay'] = 'safe'),
    want: 'POST and GET differ in x-b2-replay',
  },
  {
    rule: pagination,
    given: 'a list that does not say how it pages',
    damage: (d) => delete d.paths[listGroups].post['x-b2-pagination'],
    want: 'x-b2-pagination stands on lists, and on every list',
  },
  {
    rule: pagination,
    given: 'a cursor that the response does not have',
    damage: (d) => (d.paths[listGroups].post['x-b2-pagination'].next = 'cursor'),
    want: 'next must name a field of the response',
  },
  {
    rule: pagination,
    given: 'items that are no array',
    damage: (d) => (d.paths[listGroups].post['x-b2-pagination'].items = 'accountId'),
    want: 'items must name an array of the response',
  },
  {
    rule: pagination,
    given: 'a start that is no parameter',
    damage: (d) => (d.paths[listGroups].post['x-b2-pagination'].start = 'from'),
    want: 'start must name a parameter',
  },
  {
    rule: pagination,
    given: 'a page size without a maximum',
    damage: (d) => delete d.components.schemas.MaxGroupCount.maximum,
    want: 'size must name a parameter with a default and a maximum',
  },
  {
    rule: errorCodes,
    given: 'a code that the registry lacks',
    damage: (d) => d.paths[listGroups].post['x-b2-error-codes'].push('invalid_moon'),
    want: 'invalid_moon is not in the registry as a code of single operations',
  },
  {
    rule: errorCodes,
    given: 'a code without a remedy',
    damage: (d) => delete d.components['x-b2-error-codes'].out_of_range.remedy,
    want: 'out_of_range needs a remedy',
  },
  {
    rule: errorCodes,
    given: 'a code without a status',
    damage: (d) => delete d.components['x-b2-error-codes'].out_of_range.status,
    want: 'out_of_range needs a status',
  },
  {
    rule: errorCodes,
    given: 'a phase that does not exist',
    damage: (d) => (d.components['x-b2-error-codes'].out_of_range.phase = 'maybe'),
    want: 'out_of_range: phase must be one of refused, unknown',
  },
  {
    rule: errorCodes,
    given: 'a status for an operation that does not exist',
    damage: (d) => (d.components['x-b2-error-codes'].out_of_range.operations = { listMoons: { status: 400 } }),
    want: 'out_of_range: there is no operation listMoons',
  },
  {
    rule: errorCodes,
    given: 'a status for an operation that does not respond with the code',
    damage: (d) => (d.components['x-b2-error-codes'].out_of_range.operations = { ejectGroupMember: { status: 400 } }),
    want: 'ejectGroupMember does not respond with out_of_range',
  },
  {
    rule: errorCodes,
    given: 'a phase that differs between operations',
    damage: (d) => (d.components['x-b2-error-codes'].out_of_range.operations = { listGroups: { phase: 'unknown' } }),
    want: 'out_of_range: phase cannot differ between operations',
  },
  {
    rule: errorCodes,
    given: 'a status of an operation that is that of all',
    damage: (d) => (d.components['x-b2-error-codes'].out_of_range.operations = { listGroups: { status: 401 } }),
    want: 'out_of_range: listGroups has the same status as the other operations',
  },
  {
    rule: errorExamples,
    given: 'an example with the status of other operations',
    damage: (d) => (d.components['x-b2-error-codes'].out_of_range.operations = {}),
    want: 'the example out_of_range is missing',
  },
  {
    rule: errorExamples,
    given: 'a code without an example',
    damage: (d) => delete d.paths[listGroups].post.responses['401'].content['application/json'].examples.out_of_range,
    want: 'the example out_of_range is missing',
  },
  {
    rule: errorExamples,
    given: 'an example of a code that the operation does not have',
    damage: (d) => (d.paths[listGroups].post['x-b2-error-codes'] = ['out_of_range']),
    want: 'the operation does not respond with invalid_group_id',
  },
  {
    rule: errorExamples,
    given: 'an example with the status of another code',
    damage: (d) => (d.components.examples.bad_request.value.status = 401),
    want: 'the example bad_request has the status 401',
  },
  {
    rule: errorExamples,
    given: 'an example with another code',
    damage: (d) => (d.components.examples.bad_request.value.code = 'worse_request'),
    want: 'the example bad_request has the code worse_request',
  },
  {
    rule: errorExamples,
    given: 'a status that is not declared',
    damage: (d) => delete d.paths[listGroups].post.responses['429'],
    want: 'status 429 is not declared',
  },
  {
    rule: violationCodes,
    given: 'a violation code that the operation cannot respond with',
    damage: (d) => (d.components.schemas.StartGroupId['x-b2-violation-code'] = 'invalid_region'),
    want: 'startGroupId: the operation does not respond with invalid_region',
  },
  {
    rule: secrets,
    given: 'a key that is not marked',
    damage: (d) => {
      delete d.components.schemas.ApplicationKey['x-b2-secret'];
      delete d.components.schemas.CreateGroupMemberResponse.properties.applicationKey['x-b2-secret'];
    },
    want: 'applicationKey needs x-b2-secret: true',
  },
  {
    rule: secrets,
    given: 'a name that is marked as a secret',
    damage: (d) => (d.components.schemas.Group.properties.groupName['x-b2-secret'] = true),
    want: 'groupName is not known as a secret',
  },
  {
    rule: noHeaders,
    given: 'a header that is described as a parameter',
    damage: (d) => (d.paths[listGroups].parameters = [{ name: 'X-Bz-Test-Mode', in: 'header' }]),
    want: 'X-Bz-Test-Mode must not be a header parameter: describe it in words',
  },
  {
    rule: openAndClosed,
    given: 'a request that takes anything',
    damage: (d) => delete d.components.schemas.ListGroupsRequest.additionalProperties,
    want: 'a request takes no unknown fields',
  },
  {
    rule: openAndClosed,
    given: 'a response that rejects new fields',
    damage: (d) => (d.components.schemas.GroupStats.additionalProperties = false),
    want: 'a response leaves additionalProperties open',
  },
  {
    rule: openAndClosed,
    given: 'a response that rejects a new billing state',
    damage: (d) => d.components.schemas.BillingState.anyOf.pop(),
    want: 'an enum of a response stands in anyOf beside a plain string',
  },
  {
    rule: texts,
    given: 'a field without a description',
    damage: (d) => delete d.components.schemas.Group.properties.groupName.description,
    want: 'groupName has no description',
  },
  {
    rule: texts,
    given: 'a field without an example',
    damage: (d) => delete d.components.schemas.Group.properties.groupName.examples,
    want: 'groupName has no example',
  },
  {
    rule: texts,
    given: 'a region without a meaning',
    damage: (d) => d.components.schemas.Region.enum.push('moon'),
    want: 'the value moon has no meaning',
  },
];

test.each(cases)('$rule.name rejects $given', ({ rule, damage, want }) => {
  expect(problems(rule)).toEqual([]);
  expect(problems(rule, damage)).toContain(want);
});
