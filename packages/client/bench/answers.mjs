import { readFileSync } from 'node:fs';

const document = JSON.parse(readFileSync(new URL('../../../spec/dist/openapi.json', import.meta.url), 'utf8'));
const example = (name) => document.components.examples[name].value;

/** The small list of the vendor's guide. */
export const groupsText = JSON.stringify(example('seed'));

/** An authorize answer that leads to this address. */
export function authorizeText(url) {
  return JSON.stringify({
    accountId: '0123456789ab',
    authorizationToken: 'token',
    applicationKeyExpirationTimestamp: null,
    apiInfo: { groupsApi: { groupsApiUrl: url } },
  });
}

export const key = { applicationKeyId: '0123456789ab', applicationKey: 'K005-bench-master-key' };
