import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cliOptions, flagOf } from '../../src/cli/cliOptions.ts';
import { parseFlags } from '../../src/cli/flags.ts';
import { version as packageVersion } from '../../src/generated/version.ts';
import { MockError } from '../../src/index.ts';
import { createMockOn } from '../../src/mock.ts';
import { nodePlatform } from '../../src/node/platform.ts';
import { makeCertificate } from '../support/certificate.ts';
import { answerOf, basic, type Json } from '../support/partner.ts';
import { runCommand, startCommand } from '../support/process.ts';

const authorization = basic('0123456789ab', 'K005-mock-master-key');

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'b2-partner-mock-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function fileWith(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

async function tokenFrom(url: string): Promise<string> {
  const { body } = await answerOf(await fetch(`${url}/b2api/v3/b2_authorize_account`, { headers: { authorization } }));
  return body.authorizationToken;
}

describe('the command', () => {
  test('prints one line when it answers, logs rejections without credentials, and stops on SIGTERM', async () => {
    const command = await startCommand();
    const token = await tokenFrom(command.url);
    const headers = { authorization: token };
    await fetch(`${command.url}/b2api/v3/b2_list_groups?maxGroupCount=101`, { headers });
    const { code, stdout, stderr } = await command.kill('SIGTERM');
    expect(code).toBe(0);
    expect(stdout).toBe(`b2-partner-mock listening on ${command.url}\n`);
    expect(stderr).toContain(
      'GET /b2api/v3/b2_list_groups maxGroupCount=101 401 out_of_range: maxGroupCount 101 is over 100',
    );
    expect(stderr).not.toContain(token);
    expect(stderr).not.toContain('K005-mock-master-key');
  });

  test('logs nothing with --quiet, and stops on SIGINT', async () => {
    const command = await startCommand('--quiet');
    await tokenFrom(command.url);
    expect(await command.kill('SIGINT')).toMatchObject({ code: 0, stderr: '' });
  });

  test('takes a world, quirks, faults and switches', async () => {
    const admin = { accountId: 'aaaaaaaaaaaa', applicationKey: 'k', groups: [{ groupId: '7', groupName: 'Seven' }] };
    const world = fileWith('world.json', JSON.stringify({ clock: '2030-01-01T00:00:00Z', admins: [admin] }));
    const fault = '{"on":"listComputers","do":"error","status":500}';
    const flags = [
      '--world',
      world,
      '--quirks=integer-group-ids',
      '--fault',
      fault,
      '--strict',
      '--no-control',
      '--quiet',
    ];
    const { url } = await startCommand(...flags, '--public-url', 'https://mock.example');
    const headers = { authorization: basic('aaaaaaaaaaaa', 'k') };
    const { body } = await answerOf(await fetch(`${url}/b2api/v3/b2_authorize_account`, { headers }));
    expect(body.apiInfo.groupsApi.groupsApiUrl).toBe('https://mock.example');
    const ask = async (path: string): Promise<Json> =>
      (await answerOf(await fetch(url + path, { headers: { authorization: body.authorizationToken } }))).body;
    expect((await ask('/b2api/v3/b2_list_groups?adminAccountId=aaaaaaaaaaaa')).groups[0].groupId).toBe(7);
    expect(await ask('/b2api/v3/b2_list_groups')).toMatchObject({ code: 'bad_request' });
    expect(await ask('/api/backup/v1/bz_list_computers')).toMatchObject({ code: 'internal_error' });
    expect(await ask('/_mock/health')).toMatchObject({ code: 'not_found' });
  });

  test('speaks https with a certificate, and survives breaking such a connection', async () => {
    const { cert, key } = makeCertificate();
    const { url } = await startCommand('--cert', cert, '--key', key, '--quiet');
    expect(url).toMatch(/^https:/);
    const ask = (headers: Record<string, string>) =>
      new Promise<string>((resolve, reject) => {
        const call = request(
          `${url}/b2api/v3/b2_authorize_account`,
          { headers, rejectUnauthorized: false },
          (response) => {
            let body = '';
            response.setEncoding('utf8').on('data', (chunk) => {
              body += chunk;
            });
            response.on('end', () => resolve(body));
          },
        );
        call.on('error', reject).end();
      });
    await expect(ask({ authorization, 'x-mock-fault': '{"do":"reset"}' })).rejects.toThrow();
    const text = await ask({ authorization });
    expect(JSON.parse(text).apiInfo.groupsApi.groupsApiUrl).toBe(url);
  });

  test('on all addresses prints one that works, and warns that other machines can reach it', async () => {
    const command = await startCommand('--host', '0.0.0.0', '--quiet');
    expect(command.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${command.url}/_mock/health`)).status).toBe(200);
    const { stdout, stderr } = await command.kill('SIGTERM');
    expect(stdout).toBe(`b2-partner-mock listening on ${command.url}\n`);
    expect(stderr).toContain('warning: other machines may reach 0.0.0.0');
  });

  test('prints its version and its help', async () => {
    const [version, help] = await Promise.all([runCommand('--version'), runCommand('--help')]);
    expect(version).toEqual({ code: 0, stdout: `${packageVersion}\n`, stderr: '' });
    expect(help.code).toBe(0);
    for (const part of ['--port N', '--fault JSON', 'array-envelopes', 'K005-mock-master-key'])
      expect(help.stdout).toContain(part);
  });

  test('rejects a taken port in one line', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    expect(await runCommand('--port', String(port))).toEqual({
      code: 1,
      stdout: '',
      stderr: `b2-partner-mock: port ${port} on 127.0.0.1 is taken; choose another port, or 0 for any free one\n`,
    });
  });
});

describe('wrong flags end with one line that names them', () => {
  const file = (text: string) => fileWith('world.json', text);
  const cases: [string, () => string[], string][] = [
    ['an unknown flag', () => ['--prot', '1'], 'unknown flag --prot, did you mean --port? see --help'],
    ['a stray argument', () => ['4010'], 'unexpected argument 4010; see --help'],
    ['a missing value', () => ['--port'], '--port needs a value: N'],
    ['an empty host', () => ['--host', ''], '--host needs a value: HOST'],
    ['an empty directory', () => ['--data='], '--data needs a value: DIR'],
    ['an empty fault', () => ['--fault', ''], '--fault needs a value: JSON'],
    ['an empty number', () => ['--port', ''], '--port needs a value: N'],
    ['a value for a switch', () => ['--strict=yes'], '--strict takes no value'],
    ['a flag twice', () => ['--port', '1', '--port', '2'], '--port is given twice'],
    ['a port out of range', () => ['--port', '65536'], '--port must be a whole number from 0 to 65535, not 65536'],
    ['a number that is none', () => ['--members', '1e3'], '--members must be a whole number from 0 to'],
    ['too many Groups', () => ['--groups', '501'], '--groups must be a whole number from 0 to 500, not 501'],
    [
      'an unknown quirk',
      () => ['--quirks', 'array-envelope'],
      '--quirks: array-envelope is not known, use array-envelopes',
    ],
    ['a fault that is no JSON', () => ['--fault', '{do:1}'], '--fault: {do:1} is not JSON'],
    ['a wrong fault', () => ['--fault', '{"do":"explode"}'], '--fault: do "explode" is none of'],
    ['a world that is not there', () => ['--world', '/nowhere.json'], '--world: cannot read /nowhere.json (ENOENT)'],
    ['a world without an end', () => ['--world', '/dev/zero'], '--world: /dev/zero is a device, not a file'],
    ['a world that is no JSON', () => ['--world', file('{')], 'is not JSON'],
    [
      'a wrong world',
      () => ['--world', file('{"admins":[{"accountId":"x"}]}')],
      '--world: admins[0].applicationKey is missing',
    ],
    [
      'a world and Groups',
      () => ['--world', file('{"admins":[]}'), '--groups', '1'],
      'choose either --world or --groups and --members',
    ],
    ['half a certificate', () => ['--cert', file('')], '--cert and --key go together'],
    ['a public URL with a path', () => ['--public-url', 'http://a/b'], '--public-url must be an origin'],
    [
      'an address that is not ours',
      () => ['--port', '0', '--host', '192.0.2.1'],
      '192.0.2.1 is not an address of this machine',
    ],
  ];

  test.each(cases)('%s', async (_what, args, message) => {
    const start = async (): Promise<void> => {
      const { mock, port, host } = cliOptions(parseFlags(args()));
      await createMockOn(nodePlatform, mock, flagOf).listen({ port, host });
    };
    const error: unknown = await start().catch((refused) => refused);
    expect(error).toBeInstanceOf(MockError);
    expect((error as MockError).message).toContain(message);
  });

  test('the line goes to stderr, and the exit code is 1', async () => {
    expect(await runCommand('--prot', '1')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'b2-partner-mock: unknown flag --prot, did you mean --port? see --help\n',
    });
  });

  test('flags are read in both forms', () => {
    expect([...parseFlags(['--port=1', '--fault', '{"a":"b=c"}', '--fault={}', '-h'])]).toEqual([
      ['port', ['1']],
      ['fault', ['{"a":"b=c"}', '{}']],
      ['help', ['']],
    ]);
  });
});
