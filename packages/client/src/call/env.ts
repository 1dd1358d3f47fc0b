import { credentialVariables, type PartnerClientOptions, withoutUndefined } from './options.ts';

/** The options that the environment gives, under the overrides. A variable that is empty counts as missing. */
export function optionsFromEnv(overrides: Partial<PartnerClientOptions>): PartnerClientOptions {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const env = process?.env ?? {};
  return {
    applicationKeyId: env[credentialVariables.applicationKeyId] ?? '',
    applicationKey: env[credentialVariables.applicationKey] ?? '',
    realm: env.B2_PARTNER_REALM || undefined,
    ...withoutUndefined(overrides),
  };
}
