import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/specChanges/compareDocuments.ts';
import type { Node } from '../../src/specChanges/document.ts';

const text = readFileSync(new URL('../../../../spec/dist/openapi.json', import.meta.url), 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: tests reach into the document at will
type Document = any;

/** What is said of a change of today's description: `kind: at what`. */
function judge(mutate: (document: Document) => void): string[] {
  const [before, after]: [Document, Document] = [JSON.parse(text), JSON.parse(text)];
  mutate(after);
  expect(after, 'the mutation changes something').not.toEqual(before);
  return compareDocuments({ before, after }).map(({ kind, at, what }) => `${kind}: ${at} ${what}`);
}

/** The same the other way round: today's description is the newer one. */
function judgeReverse(mutate: (document: Document) => void): string[] {
  const [before, after]: [Document, Document] = [JSON.parse(text), JSON.parse(text)];
  mutate(before);
  return compareDocuments({ before, after }).map(({ kind, at, what }) => `${kind}: ${at} ${what}`);
}

const groups = '/b2api/v3/b2_list_groups';
const schemas = (document: Document) => document.components.schemas;
const remove = (holder: Document, key: string) => delete holder[key];
const without = (list: string[], value: string) => list.filter((one) => one !== value);

describe('compareDocuments', () => {
  test('finds nothing between a description and itself', () => {
    expect(compareDocuments({ before: JSON.parse(text) as Node, after: JSON.parse(text) as Node })).toEqual([]);
  });

  test('calls everything an addition before the first release', () => {
    const after: Document = JSON.parse(text);
    const changes = compareDocuments({ before: { ...after, paths: {}, components: {} }, after });
    expect(changes.length).toBeGreaterThan(16);
    expect(changes.filter(({ kind }) => kind !== 'addition')).toEqual([]);
  });

  test.each<[string, (document: Document) => void, string]>([
    ['an operation', (d) => remove(d.paths, groups), `POST ${groups} is gone`],
    ['a form of it', (d) => remove(d.paths[groups], 'get'), `GET ${groups} is gone`],
    ['a query parameter', (d) => d.paths[groups].get.parameters.splice(1, 1), 'listGroupsGet query.groupName is gone'],
    [
      'a request field',
      (d) => remove(schemas(d).ListGroupsRequest.properties, 'groupName'),
      'listGroups request.groupName is gone',
    ],
    [
      'an answer field',
      (d) => remove(schemas(d).Group.properties, 'revision'),
      'listGroups 200.groups[].revision is gone',
    ],
    ['a status', (d) => remove(d.paths[groups].post.responses, '429'), 'listGroups 429 is no longer among the answers'],
    [
      'a header',
      (d) => remove(d.components.responses.TooManyRequests.headers, 'Retry-After'),
      'listGroups 429 header Retry-After is gone',
    ],
    [
      'an error code',
      (d) => remove(d.components['x-b2-error-codes'], 'out_of_range'),
      'error code out_of_range is gone',
    ],
    ['a limit', (d) => remove(d.components['x-b2-limits'], 'membersPerGroup'), 'limit membersPerGroup is gone'],
  ])('calls the removal of %s breaking, its arrival an addition', (_, mutate, says) => {
    expect(judge(mutate)).toContain(`breaking: ${says}`);
    const where = says.replace(/ is (?:gone|no longer among the answers)$/, '');
    const arrival = judgeReverse(mutate).filter((line) => line.includes(`: ${where} is new`));
    expect(arrival).toHaveLength(1);
    expect(arrival[0]).toMatch(/^addition: /);
  });

  test.each<[given: string, (document: Document) => void, want: string]>([
    [
      'an optional request field becomes required',
      (d) => schemas(d).ListGroupMembersRequest.required.push('startEmail'),
      'breaking: listGroupMembers request.startEmail is required now',
    ],
    [
      'a required request field becomes optional',
      (d) => {
        schemas(d).ListGroupMembersRequest.required = ['groupId'];
      },
      'addition: listGroupMembers request.adminAccountId is no longer required',
    ],
    [
      'a required answer field becomes optional',
      (d) => {
        schemas(d).Group.required = without(schemas(d).Group.required, 'groupStats');
      },
      'breaking: listGroups 200.groups[].groupStats is no longer required',
    ],
    [
      'an optional answer field becomes required',
      (d) => schemas(d).Group.required.push('b2Stats'),
      'addition: listGroups 200.groups[].b2Stats is required now',
    ],
    [
      'a new request field is required',
      (d) => {
        schemas(d).ListGroupsRequest.properties.x = { type: 'string' };
        schemas(d).ListGroupsRequest.required = ['x'];
      },
      'breaking: listGroups request.x is new and required',
    ],
    [
      'a new query parameter is required',
      (d) => d.paths[groups].get.parameters.push({ name: 'x', in: 'query', required: true, schema: {} }),
      'breaking: listGroupsGet query.x is new and required',
    ],
    [
      'a parameter becomes required',
      (d) => {
        d.paths[groups].get.parameters[1].required = true;
      },
      'breaking: listGroupsGet query.groupName is required now',
    ],
    [
      'a body becomes optional',
      (d) => {
        d.paths['/b2api/v3/b2_list_group_members'].post.requestBody.required = false;
      },
      'addition: listGroupMembers request is no longer required',
    ],
    [
      'a request takes fewer values',
      (d) => schemas(d).Region.enum.pop(),
      'breaking: createGroupMember request.region no longer has the value "ca-east"',
    ],
    [
      'a request takes more values',
      (d) => schemas(d).Region.enum.push('moon'),
      'addition: createGroupMember request.region has the new value "moon"',
    ],
    [
      'an open answer has more values',
      (d) => schemas(d).Region.enum.push('moon'),
      'addition: listGroupMembers 200.groupMembers[].region has the new value "moon"',
    ],
    [
      'an open answer lists fewer values',
      (d) => schemas(d).ErrorCode.enum.pop(),
      'breaking: listGroups 400.code no longer has the value "service_unavailable"',
    ],
    [
      'an answer that was closed opens',
      (d) => {
        schemas(d).GroupStats.properties.memberCount = {};
      },
      'breaking: listGroups 200.groups[].groupStats.memberCount may be of any type now',
    ],
    [
      'a request may no longer be null',
      (d) => {
        schemas(d).MemberRegion.anyOf.pop();
      },
      'breaking: createGroupMember request.region may no longer be null',
    ],
    [
      'an answer may be null',
      (d) => {
        schemas(d).B2Stats.properties.bucketCount.type = ['integer', 'null'];
      },
      'breaking: listGroups 200.groups[].b2Stats.bucketCount may be null now',
    ],
    [
      'a request limit shrinks',
      (d) => {
        schemas(d).MaxMemberCount.maximum = 100;
      },
      'breaking: listGroupMembers request.maxMemberCount has maximum 100 (was 1000)',
    ],
    [
      'a request limit grows',
      (d) => {
        schemas(d).MaxMemberCount.maximum = 5000;
      },
      'addition: listGroupMembersGet query.maxMemberCount has maximum 5000 (was 1000)',
    ],
    [
      'a request limit goes',
      (d) => remove(schemas(d).MaxMemberCount, 'maximum'),
      'addition: listGroupMembers request.maxMemberCount has maximum no more (was 1000)',
    ],
    [
      'a request limit comes',
      (d) => {
        schemas(d).GroupNameFilter.maxLength = 5;
      },
      'breaking: listGroups request.groupName has maxLength 5',
    ],
    [
      'a request limit at the low end rises',
      (d) => {
        schemas(d).TrialTerm.minimum = 8;
      },
      'breaking: reserveTrialCreateAccount request.term has minimum 8 (was 7)',
    ],
    [
      'a default changes',
      (d) => {
        schemas(d).MaxMemberCount.default = 50;
      },
      'breaking: listGroupMembers request.maxMemberCount has another default: 100 → 50',
    ],
    [
      'a pattern changes',
      (d) => {
        schemas(d).AccountId.pattern = 'x';
      },
      'breaking: createGroupMember 200.groupMember.accountId has another pattern: "^[0-9a-f]{12}$" → "x"',
    ],
    [
      'the code of a violation changes',
      (d) => {
        schemas(d).MemberRegion['x-b2-violation-code'] = 'bad_request';
      },
      'breaking: createGroupMember request.region has another x-b2-violation-code: "invalid_region" → "bad_request"',
    ],
    [
      'the code of a violation changes beside a reference',
      (d) => {
        schemas(d).MemberEmail['x-b2-violation-code'] = 'bad_request';
      },
      'breaking: createGroupMember request.memberEmail has another x-b2-violation-code: "invalid_email" → "bad_request"',
    ],
    [
      'items may be anything',
      (d) => remove(schemas(d).ListGroupsResponse.properties.groups, 'items'),
      'breaking: listGroups 200.groups[].groupId is gone',
    ],
    [
      'items of a request may no longer be anything',
      (d) => {
        schemas(d).ListGroupsRequest.properties.groupName = { type: 'array', items: { type: 'string' } };
      },
      'breaking: listGroups request.groupName[] may be only string now',
    ],
    [
      'a pattern appears in a second alternative',
      (d) => {
        schemas(d).RegionName.anyOf[1].pattern = '^x';
      },
      'addition: listGroupMembers 200.groupMembers[].region has the pattern ^x',
    ],
    [
      'a limit appears in one of several alternatives',
      (d) => {
        schemas(d).RegionName.anyOf[0] = { ...schemas(d).Region, maxLength: 9 };
      },
      'breaking: listGroupMembers 200.groupMembers[].region has another maxLength: none → 9',
    ],
    [
      'a limit stands beside alternatives',
      (d) => {
        schemas(d).RegionName.maxLength = 9;
      },
      'breaking: listGroupMembers 200.groupMembers[].region has another maxLength: none → 9',
    ],
    [
      'a field is required that is not described',
      (d) => schemas(d).ListGroupMembersRequest.required.push('x'),
      'breaking: listGroupMembers request.x is new and required',
    ],
    [
      'unknown fields are of one type',
      (d) => {
        schemas(d).Group.additionalProperties = { type: 'string' };
      },
      'addition: listGroups 200.groups[].* may be only string now',
    ],
    [
      'a header of an answer becomes sure',
      (d) => {
        d.components.headers.RetryAfter.required = true;
      },
      'addition: listGroups 429 header Retry-After is required now',
    ],
    [
      'an answer has something that no rule knows',
      (d) => {
        d.components.responses.TooManyRequests.links = { again: {} };
      },
      'breaking: listGroups 429 has another links',
    ],
    [
      'a secret is no longer one',
      (d) => remove(schemas(d).AuthorizeAccountResponse.properties.authorizationToken, 'x-b2-secret'),
      'breaking: authorizeAccount 200.authorizationToken is no longer treated as a secret',
    ],
    [
      'a secret is no longer one beside its reference',
      (d) => {
        schemas(d).CreateGroupMemberResponse.properties.applicationKey['x-b2-secret'] = false;
      },
      'breaking: createGroupMember 200.applicationKey is no longer treated as a secret',
    ],
    [
      'the form of a secret is no longer known as one',
      (d) => remove(schemas(d).ApplicationKey, 'x-b2-secret'),
      'breaking: schema ApplicationKey is no longer treated as a secret',
    ],
    [
      'a request takes unknown fields',
      (d) => remove(schemas(d).ListGroupsRequest, 'additionalProperties'),
      'addition: listGroups request takes unknown fields now',
    ],
    [
      'an answer is closed',
      (d) => {
        schemas(d).Group.additionalProperties = false;
      },
      'addition: listGroups 200.groups[] takes no unknown fields any more',
    ],
    [
      'an operation is renamed',
      (d) => {
        d.paths[groups].post.operationId = 'groups';
      },
      'breaking: listGroups is called groups now',
    ],
    [
      'an operation is deprecated',
      (d) => {
        d.paths[groups].post.deprecated = true;
      },
      'addition: listGroups is deprecated',
    ],
    [
      'a field is deprecated',
      (d) => {
        schemas(d).Group.properties.revision.deprecated = true;
      },
      'addition: listGroups 200.groups[].revision is deprecated',
    ],
    [
      'a parameter is deprecated',
      (d) => {
        d.paths[groups].get.parameters[1].deprecated = true;
      },
      'addition: listGroupsGet query.groupName is deprecated',
    ],
    [
      'an operation may not be repeated',
      (d) => {
        d.paths[groups].post['x-b2-replay'] = 'never';
      },
      'breaking: listGroups has another x-b2-replay',
    ],
    [
      'an operation moves to another suite',
      (d) => {
        d.paths[groups].post['x-b2-suite'] = 'backup';
      },
      'breaking: listGroups has another x-b2-suite',
    ],
    [
      'paging changes',
      (d) => {
        d.paths[groups].post['x-b2-pagination'].next = 'cursor';
      },
      'breaking: listGroups has another x-b2-pagination',
    ],
    [
      'an operation has a new code',
      (d) => d.paths[groups].post['x-b2-error-codes'].push('invalid_email'),
      'addition: listGroups can answer with the code invalid_email',
    ],
    [
      'an operation loses a code',
      (d) => {
        d.paths[groups].post['x-b2-error-codes'] = ['out_of_range'];
      },
      'breaking: listGroups no longer answers with the code invalid_group_id',
    ],
    [
      'a code has another status',
      (d) => {
        d.components['x-b2-error-codes'].out_of_range.status = 400;
      },
      'breaking: error code out_of_range has another status',
    ],
    [
      'a code has another phase',
      (d) => {
        d.components['x-b2-error-codes'].method_failure.phase = 'unknown';
      },
      'breaking: error code method_failure has another phase',
    ],
    [
      'a limit in words shrinks',
      (d) => {
        d.components['x-b2-limits'].membersPerGroup.value = 10;
      },
      'breaking: limit membersPerGroup is only 10 (was 5000)',
    ],
    [
      'a limit in words grows',
      (d) => {
        d.components['x-b2-limits'].membersPerGroup.value = 9000;
      },
      'addition: limit membersPerGroup is 9000 (was 5000)',
    ],
    [
      'an operation needs other credentials',
      (d) => {
        d.paths[groups].post.security = [{ masterKey: [] }];
      },
      'breaking: listGroups has another security',
    ],
    [
      'a base address changes',
      (d) => {
        d.paths[groups].servers[0].url = 'https://elsewhere.example';
      },
      'breaking: listGroups has another servers',
    ],
    [
      'a schema has a keyword that no rule knows',
      (d) => {
        schemas(d).Group.minProperties = 3;
      },
      'breaking: listGroups 200.groups[] has another minProperties: none → 3',
    ],
    [
      'a component of a new kind appears',
      (d) => {
        d.components['x-b2-new'] = {};
      },
      'breaking: components has another x-b2-new',
    ],
  ])('judges that %s', (_, mutate, want) => {
    expect(judge(mutate)).toContain(want);
  });

  test.each<[given: string, (document: Document) => void]>([
    [
      'a description',
      (d) => {
        schemas(d).Group.description = 'x';
      },
    ],
    [
      'an example',
      (d) => {
        schemas(d).Group.properties.groupName.examples = ['x'];
      },
    ],
    [
      'the remedy of a code',
      (d) => {
        d.components['x-b2-error-codes'].bad_request.remedy = 'x';
      },
    ],
    [
      'the text of a value',
      (d) => {
        schemas(d).Region['x-enumDescriptions']['us-west'] = 'x';
      },
    ],
    [
      'a tag',
      (d) => {
        d.tags[0].description = 'x';
      },
    ],
  ])('calls a change of %s wording', (_, mutate) => {
    expect(judge(mutate)).toEqual(['wording: document has other texts or examples']);
  });

  test('calls a new name for a schema breaking: it is the name of a generated type', () => {
    const [before, after] = [JSON.parse(text), JSON.parse(text.replaceAll('/Timestamp"', '/Time"'))];
    after.components.schemas.Time = after.components.schemas.Timestamp;
    remove(after.components.schemas, 'Timestamp');
    expect(compareDocuments({ before, after }).map(({ kind, at }) => `${kind}: ${at}`)).toEqual([
      'addition: schema Time',
      'breaking: schema Timestamp',
    ]);
  });

  test('sees through a reference inside a keyword that no rule knows', () => {
    const [before, after]: [Document, Document] = [JSON.parse(text), JSON.parse(text)];
    for (const document of [before, after]) {
      schemas(document).Part = { type: 'object', properties: { title: { type: 'string' } } };
      schemas(document).GroupStats.allOf = [{ $ref: '#/components/schemas/Part' }];
    }
    expect(compareDocuments({ before, after })).toEqual([]);
    remove(schemas(after).Part.properties, 'title');
    expect(compareDocuments({ before, after })).toContainEqual({
      kind: 'breaking',
      at: 'listGroups 200.groups[].groupStats',
      what: expect.stringMatching(/^has another allOf: /),
    });
  });

  test.each<[given: string, before: Document, after: Document]>([
    [
      'a pattern that moves to another alternative',
      { anyOf: [{ type: 'string', pattern: 'x' }, { type: 'string' }, { type: 'integer' }] },
      { anyOf: [{ type: 'string' }, { type: 'string' }, { type: 'integer', pattern: 'x' }] },
    ],
    ['two patterns', { anyOf: [{ pattern: 'a' }, { pattern: 'b' }] }, { anyOf: [{ pattern: 'a' }, { pattern: 'c' }] }],
    ['items that cannot be', { type: 'array' }, { type: 'array', items: false }],
  ])('calls breaking what no rule can tell apart: %s', (_, was, is) => {
    const [before, after]: [Document, Document] = [JSON.parse(text), JSON.parse(text)];
    schemas(before).Group.properties.revision = was;
    schemas(after).Group.properties.revision = is;
    const changes = compareDocuments({ before, after });
    expect(changes.map(({ kind, at }) => [kind, at.replace(/\[\]$/, '')])).toContainEqual([
      'breaking',
      'listGroups 200.groups[].revision',
    ]);
  });

  test('does not care in which order a schema lists what it requires', () => {
    expect(judge((d) => schemas(d).Group.required.reverse())).toEqual([
      'wording: document has other texts or examples',
    ]);
  });

  test('calls it an addition when something is no longer deprecated', () => {
    const deprecate = (d: Document) => {
      d.paths[groups].get.parameters[1].deprecated = true;
    };
    expect(judgeReverse(deprecate)).toEqual(['addition: listGroupsGet query.groupName is no longer deprecated']);
  });

  test.each(['anyOf', 'oneOf', 'allOf'])('does not care in which order %s lists its members', (key) => {
    const members = () => [{ type: 'string', pattern: '^a' }, { type: 'string', pattern: '^b' }, { type: 'null' }];
    const [before, after]: [Document, Document] = [JSON.parse(text), JSON.parse(text)];
    schemas(before).Group.properties.revision = { [key]: members() };
    schemas(after).Group.properties.revision = { [key]: members().reverse() };
    expect(compareDocuments({ before, after }).map(({ kind }) => kind)).toEqual(['wording']);
  });

  test('does not care in which order any of its alternatives stand', () => {
    const reverse = (node: Document) => {
      if (typeof node !== 'object' || node === null) return;
      if (Array.isArray(node.anyOf)) node.anyOf.reverse();
      Object.values(node).forEach(reverse);
    };
    expect(judge(reverse)).toEqual(['wording: document has other texts or examples']);
  });

  test('does not care how a schema is split into named parts', () => {
    const inline = (d: Document) => {
      schemas(d).ListGroupsRequest.properties.startGroupId = schemas(d).StartGroupId;
    };
    expect(judge(inline)).toEqual(['wording: document has other texts or examples']);
  });
});
