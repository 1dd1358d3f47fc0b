import { authorize } from './authorize.mjs';
import { devCredentials } from './dev-services.mjs';

/**
 * What a person reads once everything runs: where it is, how to get in, and commands that work when pasted.
 *
 * @param {Record<string, string>} addresses url by name of the service
 */
export async function welcome(addresses) {
  const mock = String(addresses.mock);
  const { applicationKeyId, applicationKey } = devCredentials;
  const { token, groupsApiUrl } = await authorize(mock, devCredentials);
  return `
b2-partner is running as process ${process.pid}. Press Ctrl-C or run \`kill ${process.pid}\` to stop it.

${table({ ...addresses, 'key id': applicationKeyId, key: applicationKey })}

List the Groups. Paste this as it is:

  ACCOUNT_AUTH_TOKEN='${token}'
  API_URL='${groupsApiUrl}'
  curl -H "Authorization: $ACCOUNT_AUTH_TOKEN" -d '{}' "$API_URL/b2api/v3/b2_list_groups"
  curl -H "Authorization: $ACCOUNT_AUTH_TOKEN" "$API_URL/b2api/v3/b2_list_groups"

A token is valid for a day. Get a new one with:

  RESPONSE=$(curl -s -u '${applicationKeyId}:${applicationKey}' '${mock}/b2api/v3/b2_authorize_account')
  ACCOUNT_AUTH_TOKEN=$(echo "$RESPONSE" | ${sedField('authorizationToken')})
  API_URL=$(echo "$RESPONSE" | ${sedField('groupsApiUrl')})

The smallest program that does the same (apps/quickstart):

  B2_PARTNER_REALM='${mock}' B2_APPLICATION_KEY_ID='${applicationKeyId}' B2_APPLICATION_KEY='${applicationKey}' npm --prefix apps/quickstart start

The command for support staff and cron (packages/cli); --help shows what else it can do:

  B2_PARTNER_REALM='${mock}' B2_APPLICATION_KEY_ID='${applicationKeyId}' B2_APPLICATION_KEY='${applicationKey}' node packages/cli/bin/b2-partner.js usage
`;
}

/** @param {Record<string, string>} rows */
function table(rows) {
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  return Object.entries(rows)
    .map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
    .join('\n');
}

/**
 * The value of a string field of a JSON text, for a machine that has sh and nothing more.
 *
 * @param {string} name
 */
function sedField(name) {
  return `sed -n 's/.*"${name}" *: *"\\([^"]*\\)".*/\\1/p'`;
}
