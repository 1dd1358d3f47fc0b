import { readFileSync } from 'node:fs';

const document = JSON.parse(readFileSync(new URL('../../../spec/dist/openapi.json', import.meta.url), 'utf8'));
const example = (name) => document.components.examples[name].value;

/** The two forms that timestamps come in. */
export const forms = ['canonical', 'iso'];

/** The small list of the vendor's guide. */
export const groupsText = (form) => inForm(JSON.stringify(example('seed')), form);

/** An authorize response that leads to this address. */
export function authorizeText(url) {
  return JSON.stringify({
    accountId: '0123456789ab',
    authorizationToken: 'token',
    applicationKeyExpirationTimestamp: null,
    apiInfo: { groupsApi: { groupsApiUrl: url } },
  });
}

/** A page of 1,000 members: the `page`th of a Group with so many. */
export function membersText(page, members, form, groupId = '10101') {
  const email = (index) => `member-${String(index).padStart(5, '0')}@group.example`;
  const first = page * pageSize;
  const groupMembers = Array.from({ length: pageSize }, (_, index) => ({
    accountId: (first + index).toString(16).padStart(12, '0'),
    email: email(first + index),
    groupId,
    groupName: 'My Business Group',
    region: 'us-west',
    s3Endpoint: 's3.us-west-004.backblazeb2.com',
    b2Stats: {
      bucketCount: 3,
      b2BytesStoredCount: 1_000_000 + index,
      b2FilesStoredCount: 150,
      b2StatsAsOfTimestamp: 'd20211220_m000000',
    },
  }));
  const nextEmail = first + pageSize < members ? email(first + pageSize) : null;
  return inForm(JSON.stringify({ groupId, groupName: 'My Business Group', nextEmail, groupMembers }), form);
}

export const pageSize = 1000;

export const key = { applicationKeyId: '0123456789ab', applicationKey: 'K005-bench-master-key' };

function inForm(text, form) {
  if (form === 'canonical') return text;
  return text.replace(/d(\d{4})(\d\d)(\d\d)_m(\d\d)(\d\d)(\d\d)/g, '$1-$2-$3T$4:$5:$6Z');
}
