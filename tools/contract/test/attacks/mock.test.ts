import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMock, type Mock } from '@b2-partner/mock';
import { beforeAll, describe, expect, test } from 'vitest';
import { attacks, runAttack, suits, type Target } from '../../src/index.ts';

function certificate(): { cert: string; key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'b2-partner-attacks-'));
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=localhost'];
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', files.key, '-out', files.cert], { stdio: 'ignore' });
  const pems = { cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') };
  rmSync(folder, { recursive: true });
  return pems;
}

/** The mock as a target: its slow request and its GET that changes state are creations of accounts. */
async function targetOf(mock: Mock): Promise<Target> {
  const url = await mock.listen();
  const { applicationKeyId, applicationKey } = mock.credentials;
  const headers = { authorization: `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}` };
  const response = await mock.fetch(`${url}/b2api/v3/b2_authorize_account`, { headers });
  const { authorizationToken } = (await response.json()) as { authorizationToken: string };
  const create = (email: string): string => {
    const query = `adminAccountId=${applicationKeyId}&groupId=10101&memberEmail=${email}`;
    return `GET /b2api/v3/b2_create_group_member?${query} HTTP/1.1\r\nHost: {host}\r\nAuthorization: ${authorizationToken}\r\n`;
  };
  return {
    url,
    path: '/_mock/health',
    slow: `${create('slow@partner.example')}X-Mock-Fault: {"delay":20}\r\n\r\n`,
    change: create('changed@partner.example'),
  };
}

describe.each([
  ['http', () => createMock()],
  ['https', () => createMock(certificate())],
])('the mock over %s', (_scheme, make) => {
  let mock: Mock;
  let target: Target;

  beforeAll(async () => {
    mock = make();
    target = await targetOf(mock);
    return () => mock.close();
  });

  // A mock redirects nothing.
  const suitable = attacks.filter((attack) => suits(attack, { url: '', path: '', slow: 'yes', change: 'yes' }));
  test.each(suitable.map((attack) => [attack.name, attack] as const))('survives %s', async (_name, attack) => {
    expect(suits(attack, target)).toBe(true);
    mock.reset();
    expect(await runAttack(attack, target)).toBeUndefined();
  });
});
