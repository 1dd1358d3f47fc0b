/**
 * The value of the `Authorization` header for `b2_authorize_account`: HTTP Basic of the key ID and the application key.
 * It is as secret as the key.
 */
export function basicCredentials(applicationKeyId: string, applicationKey: string): string {
  return `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}`;
}
