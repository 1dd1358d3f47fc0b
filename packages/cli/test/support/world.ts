import { createMock, type Mock, type MockOptions } from '@b2-partner/mock';

/** A mock that listens, and the environment of a command that talks to it. */
export async function startMock(options: MockOptions = {}): Promise<{ mock: Mock; env: Record<string, string> }> {
  const mock = createMock(options);
  const url = await mock.listen({ port: 0 });
  const { applicationKeyId, applicationKey } = mock.credentials;
  return {
    mock,
    env: { B2_PARTNER_REALM: url, B2_APPLICATION_KEY_ID: applicationKeyId, B2_APPLICATION_KEY: applicationKey },
  };
}
