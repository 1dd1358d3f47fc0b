import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMock, MockError, type MockOptions } from '../../src/index.ts';
import { authorize, firstMember, type Json, partnerOf } from '../support/partner.ts';
import { runCommand, startCommand } from '../support/process.ts';

function folder(): { data: string; file: string } {
  const data = mkdtempSync(join(tmpdir(), 'b2-partner-mock-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  return { data, file: join(data, 'b2-partner-mock.jsonl') };
}

function madeFile(...parts: string[]): string {
  const path = join(...parts);
  writeFileSync(path, '');
  return path;
}

function madeFolder(...parts: string[]): string {
  const path = join(...parts);
  mkdirSync(path);
  return path;
}

async function stateOf(options: MockOptions): Promise<Json> {
  const mock = createMock(options);
  const state = await (await mock.fetch(`${mock.url}/_mock/state`)).json();
  await mock.close();
  return state;
}

const create = (memberEmail: string) => ({ groupId: '10101', memberEmail });

describe('a state on disk', () => {
  test('outlives the mock: accounts, keys, ejections, deleted computers and time', async () => {
    const { data } = folder();
    const clock = () => Date.UTC(2026, 0, 1);
    const partner = await partnerOf({ data, clock });
    const { body: created } = await partner.post('b2_create_group_member', create('aaa@b.example'));
    await partner.post('b2_reserve_trial_create_account', { email: 't@b.example', term: 7, storage: 1 });
    const { accountId: memberAccountId } = await firstMember(partner, '10102');
    await partner.post('b2_eject_group_member', { groupId: '10102', memberAccountId, email: 'new@b.example' });
    const { accountId } = (await partner.post('b2_list_group_members', { groupId: '10103', startEmail: 'editor-1' }))
      .body.groupMembers[0];
    const { computerId } = (await partner.post('bz_list_computers', { accountId })).body.computers[0];
    await partner.post('bz_delete_computer', { accountId, computerId });
    partner.mock.advance(90_000_000);
    const before = await (await partner.mock.fetch(`${partner.mock.url}/_mock/state`)).json();
    await partner.mock.close();
    expect(await stateOf({ data, clock })).toEqual(before);
    const again = createMock({ data, clock });
    expect((await authorize(again, created)).body.accountId).toBe(created.groupMember.accountId);
    await again.close();
  });

  test('goes on with new ids after a restart', async () => {
    const { data } = folder();
    const ids = new Set<string>();
    for (let run = 0; run < 3; run++) {
      const partner = await partnerOf({ data });
      const { body } = await partner.post('b2_create_group_member', create(`a${run}@b.example`));
      ids.add(body.groupMember.accountId);
      ids.add(body.applicationKey);
      await partner.mock.close();
    }
    expect(ids.size).toBe(6);
  });

  test('goes on with its own seed where none is asked for', async () => {
    const { data } = folder();
    await createMock({ data, seed: 7 }).close();
    const ids = async (options: MockOptions) => {
      const { mock, token, post } = await partnerOf(options);
      const { body } = await post('b2_create_group_member', create('a@b.example'));
      await mock.close();
      return [token, body.groupMember.accountId, body.applicationKey];
    };
    expect(await ids({ data })).toEqual(await ids({ seed: 7 }));
  });

  test('keeps what reset and restore leave', async () => {
    const { data } = folder();
    const partner = await partnerOf({ data });
    await partner.post('b2_create_group_member', create('one@b.example'));
    const snapshot = partner.mock.snapshot();
    await partner.post('b2_create_group_member', create('two@b.example'));
    partner.mock.restore(snapshot);
    await partner.post('b2_create_group_member', create('three@b.example'));
    await partner.mock.close();
    const { accounts } = await stateOf({ data });
    expect(accounts.slice(-2).map(({ email }: Json) => email)).toEqual(['one@b.example', 'three@b.example']);
    const again = createMock({ data });
    again.reset();
    await again.close();
    expect((await stateOf({ data })).accountCount).toBe(225);
  });

  test('drops a torn last line, at whatever byte it was torn, and says so', async () => {
    const { data, file } = folder();
    const partner = await partnerOf({ data });
    await partner.post('b2_create_group_member', create('one@b.example'));
    await partner.mock.close();
    const good = readFileSync(file);
    const last = good.lastIndexOf('\n', good.length - 2) + 1;
    for (const end of [last + 1, last + 9, last + 40, good.length - 1]) {
      writeFileSync(file, good.subarray(0, end));
      const notices: string[] = [];
      const state = await stateOf({ data, onNotice: (notice) => notices.push(notice) });
      expect(state.accountCount).toBe(225);
      expect(notices).toEqual([`${file}: the last line was torn and has been dropped`]);
      expect(readFileSync(file)).toEqual(good.subarray(0, last));
    }
  });

  test.each<[string, (file: string) => void]>([
    ['a flipped byte', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('one@b', 'onf@b'))],
    ['a line that is gone', (file) => writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(1).join('\n'))],
    ['a line of something else', (file) => appendFileSync(file, 'something else\n')],
    ['a foreign file', (file) => writeFileSync(file, '{"some":"json"}\n')],
    ['a foreign file without lines', (file) => writeFileSync(file, 'hello')],
    ['an empty file', (file) => truncateSync(file, 0)],
  ])('refuses %s, and leaves it as it is', async (_what, damage) => {
    const { data, file } = folder();
    const partner = await partnerOf({ data });
    await partner.post('b2_create_group_member', create('one@b.example'));
    await partner.mock.close();
    damage(file);
    const damaged = readFileSync(file);
    expect(() => createMock({ data })).toThrow('it was left as it is');
    expect(readFileSync(file)).toEqual(damaged);
  });

  test('refuses a state of a later version', async () => {
    const { data, file } = folder();
    await createMock({ data }).close();
    const { lineOf } = await import('../../src/node/journalLines.ts');
    writeFileSync(file, lineOf({ format: 'b2-partner-mock', version: 2, initial: {} }));
    expect(() => createMock({ data })).toThrow('another version');
  });

  test('takes the world that it began with, and refuses another one', async () => {
    const { data } = folder();
    await createMock({ data, groups: 3, members: 4, seed: 9 }).close();
    expect((await stateOf({ data })).admins[0].groups).toHaveLength(3);
    await createMock({ data, groups: 3, members: 4, seed: 9 }).close();
    expect(() => createMock({ data, groups: 3, members: 5, seed: 9 })).toThrow('holds another world');
  });

  test('belongs to one mock at a time, and to nobody once that one is gone', async () => {
    const { data } = folder();
    const mock = createMock({ data });
    expect(() => createMock({ data })).toThrow(`in use by process ${process.pid}`);
    const other = await runCommand('--data', data, '--port', '0');
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain('in use by process');
    await mock.close();
    await createMock({ data }).close();
  });

  test('refuses another seed than the one that it began with, and takes any when none is asked for', async () => {
    const { data } = folder();
    await createMock({ data }).close();
    expect(() => createMock({ data, seed: 7 })).toThrow('holds another world');
    await createMock({ data, seed: 1 }).close();
    const other = folder();
    await createMock({ data: other.data, seed: 7 }).close();
    await createMock({ data: other.data }).close();
    expect(() => createMock({ data: other.data, seed: 1 })).toThrow('holds another world');
  });

  test.each<[string, (data: string) => string, RegExp]>([
    ['is a file', (data) => madeFile(data, 'file'), /file: E/],
    ['is of the system', () => '/dev/null/state', /null.state: E/],
    ['has a folder for a state', (data) => dirname(madeFolder(data, 'b2-partner-mock.jsonl')), /\.jsonl: EISDIR/],
    ['has a folder for a lock', (data) => dirname(madeFolder(data, 'b2-partner-mock.lock')), /\.lock: EISDIR/],
  ])('refuses in one line a place that %s', (_what, prepare, message) => {
    const data = prepare(folder().data);
    expect(() => createMock({ data })).toThrow(MockError);
    expect(() => createMock({ data })).toThrow(/^the state cannot be kept in [^\n]*$/);
    expect(() => createMock({ data })).toThrow(message);
  });

  test('begins anew on a reset when its directory has been deleted', async () => {
    const { data } = folder();
    const partner = await partnerOf({ data });
    await partner.post('b2_create_group_member', create('one@b.example'));
    rmSync(data, { recursive: true });
    expect((await partner.mock.fetch(`${partner.mock.url}/_mock/reset`, { method: 'POST' })).status).toBe(200);
    expect(() => createMock({ data })).toThrow('in use by process');
    expect((await partner.post('b2_create_group_member', create('two@b.example'))).status).toBe(200);
    await partner.mock.close();
    const { accounts } = await stateOf({ data });
    expect(accounts.at(-1).email).toBe('two@b.example');
  });

  test('says what happened when the state cannot be written any more, and when it can, goes on', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => errors.mockRestore());
    const { data, file } = folder();
    const partner = await partnerOf({ data });
    await partner.post('b2_create_group_member', create('one@b.example'));
    rmSync(data, { recursive: true });
    writeFileSync(data, 'in the way');
    const failed = {
      status: 500,
      code: 'internal_error',
      message: expect.stringMatching(/^the state cannot be kept in/),
    };
    const reset = await partner.mock.fetch(`${partner.mock.url}/_mock/reset`, { method: 'POST' });
    expect(await reset.json()).toEqual(failed);
    expect((await partner.post('b2_create_group_member', create('two@b.example'))).body).toEqual(failed);
    expect(() => partner.mock.reset()).toThrow(MockError);
    for (const [line] of errors.mock.calls) expect(line).toMatch(/^b2-partner-mock: the state cannot be kept in .*$/);
    expect((await partner.post('b2_list_groups')).status).toBe(200);
    rmSync(data);
    partner.mock.reset();
    expect((await partner.post('b2_create_group_member', create('two@b.example'))).status).toBe(200);
    expect(readFileSync(file, 'utf8')).toContain('two@b.example');
    await partner.mock.close();
  });

  test('leaves a directory alone that belongs to another process by now', async () => {
    const { data, file } = folder();
    const mock = createMock({ data });
    rmSync(data, { recursive: true });
    const other = await startCommand('--data', data, '--quiet');
    const before = readFileSync(file);
    expect(() => mock.reset()).toThrow('the state is in use by process');
    expect(() => mock.advance(1)).toThrow('the state is in use by process');
    await mock.close();
    expect(readFileSync(file)).toEqual(before);
    expect((await fetch(`${other.url}/_mock/reset`, { method: 'POST' })).status).toBe(200);
    expect((await other.kill('SIGTERM')).code).toBe(0);
  });

  test('leaves a state alone that another process began in its place, and left', async () => {
    const { data, file } = folder();
    const mock = createMock({ data });
    rmSync(data, { recursive: true });
    const other = await startCommand('--data', data, '--quiet');
    await other.kill('SIGTERM');
    const before = readFileSync(file);
    for (let again = 0; again < 2; again++) {
      expect(() => mock.reset()).toThrow(`${file} may be another mock's by now`);
      expect(() => mock.advance(1)).toThrow(MockError);
    }
    expect(readFileSync(file)).toEqual(before);
    rmSync(file);
    mock.reset();
    expect(existsSync(file)).toBe(true);
    await mock.close();
    expect(existsSync(join(data, 'b2-partner-mock.lock'))).toBe(false);
  });

  test('a command whose directory was deleted ends in peace', async () => {
    const { data } = folder();
    const command = await startCommand('--data', data, '--quiet');
    rmSync(data, { recursive: true });
    writeFileSync(data, 'in the way');
    expect((await fetch(`${command.url}/_mock/reset`, { method: 'POST' })).status).toBe(500);
    const { code, stderr } = await command.kill('SIGINT');
    expect(code).toBe(0);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^b2-partner-mock: the state cannot be kept in/)]);
  });

  test('is not touched after the mock was closed', async () => {
    const { data, file } = folder();
    const mock = createMock({ data });
    await mock.close();
    const before = readFileSync(file);
    expect(() => mock.reset()).toThrow('the mock is closed');
    expect(() => mock.advance(1)).toThrow('the mock is closed');
    await mock.close();
    expect(readFileSync(file)).toEqual(before);
  });
});

const kills = Number(process.env.KILLS ?? 3);

describe('kill -9', () => {
  test('loses at most the call in flight, at any moment', async () => {
    const { data, file } = folder();
    const answered: string[] = [];
    for (let round = 0; round < kills; round++) {
      const command = await startCommand('--data', data, '--quiet');
      const partner = await (async () => {
        const { credentials } = createMock();
        const headers = {
          authorization: `Basic ${btoa(`${credentials.applicationKeyId}:${credentials.applicationKey}`)}`,
        };
        const body: Json = await (await fetch(`${command.url}/b2api/v3/b2_authorize_account`, { headers })).json();
        return { authorization: body.authorizationToken as string };
      })();
      const creating = (async () => {
        for (let n = 0; ; n++) {
          const memberEmail = `r${round}-${n}@b.example`;
          const body = JSON.stringify({ adminAccountId: '0123456789ab', ...create(memberEmail) });
          const response = await fetch(`${command.url}/b2api/v3/b2_create_group_member`, {
            method: 'POST',
            headers: partner,
            body,
          });
          if (((await response.json()) as Json).applicationKey) answered.push(memberEmail);
        }
      })().catch(() => {});
      while (answered.length < (round + 1) * 20) await new Promise((resolve) => setImmediate(resolve));
      await command.kill('SIGKILL');
      await creating;
    }
    expect(existsSync(file)).toBe(true);
    copyFileSync(file, `${file}.copy`);
    const { accounts } = await stateOf({ data, onNotice: () => {} });
    const kept = accounts.slice(225).map(({ email }: Json) => email);
    expect(kept).toEqual(expect.arrayContaining(answered));
    expect(kept.length - answered.length).toBeLessThanOrEqual(kills);
  });
});
