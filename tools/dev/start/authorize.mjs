/**
 * A token of the mock, and the address to use it on.
 *
 * @param {string} realm
 * @param {{ applicationKeyId: string, applicationKey: string }} credentials
 * @returns {Promise<{ token: string, groupsApiUrl: string }>}
 */
export async function authorize(realm, { applicationKeyId, applicationKey }) {
  const response = await fetch(`${realm}/b2api/v3/b2_authorize_account`, {
    headers: { Authorization: `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}` },
  });
  if (!response.ok) throw new Error(`The mock rejected its own credentials with HTTP ${response.status}.`);
  const { authorizationToken, apiInfo } = /** @type {any} */ (await response.json());
  return { token: authorizationToken, groupsApiUrl: apiInfo.groupsApi.groupsApiUrl };
}
