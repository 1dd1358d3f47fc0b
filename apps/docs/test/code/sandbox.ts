import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMock, type MockOptions } from '@b2-partner/mock';
import { execute, type Outcome } from './execute.ts';

/** A mock on a free port and an empty folder, for one program. */
export interface Sandbox {
  readonly url: string;
  run(command: string, args: readonly string[]): Promise<Outcome>;
}

/** Stand-ins for programs that need a real account. */
const storageTools = fileURLToPath(new URL('storageTools', import.meta.url));
/** Where `b2-partner` is. */
const commands = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/** What the samples at a terminal begin with. */
interface Authorized {
  readonly authorizationToken: string;
  readonly apiInfo: { readonly groupsApi: { groupsApiUrl: string } };
}

/** Lends a sandbox to `use`, with the environment that the pages speak of; `database` is that of a fleet's ledger. */
export async function withSandbox<T>(
  { database, ...options }: MockOptions & { database?: string | undefined },
  use: (sandbox: Sandbox) => Promise<T>,
): Promise<T> {
  const mock = createMock(options);
  const url = await mock.listen();
  const cwd = await mkdtemp(join(tmpdir(), 'docs-code-'));
  const { applicationKeyId, applicationKey } = mock.credentials;
  try {
    const answer = await fetch(`${url}/b2api/v3/b2_authorize_account`, {
      headers: { Authorization: `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}` },
    });
    const { authorizationToken, apiInfo } = (await answer.json()) as Authorized;
    const env = {
      PATH: `${storageTools}:${commands}:${process.env.PATH}`,
      HOME: cwd,
      B2_PARTNER_REALM: url,
      B2_APPLICATION_KEY_ID: applicationKeyId,
      B2_APPLICATION_KEY: applicationKey,
      ACCOUNT_AUTH_TOKEN: authorizationToken,
      API_URL: apiInfo.groupsApi.groupsApiUrl,
      ...(database && { B2_PARTNER_LEDGER: database }),
    };
    return await use({ url, run: (command, args) => execute(command, args, { cwd, env }) });
  } finally {
    await mock.close();
    await rm(cwd, { recursive: true, force: true });
  }
}
