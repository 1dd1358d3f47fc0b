import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMock, defaultCredentials, MockError, type MockOptions } from '../../src/index.ts';
import { LineChain } from '../../src/node/journalLines.ts';
import { authorize, firstMember, type Json, type Partner, partnerOf } from '../support/partner.ts';
import { runCommand, startCommand, startCommandUnder } from '../support/process.ts';

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

/** The lines of a file without the empty one at the end. */
function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').slice(0, -1);
}

function changeLines(file: string, change: (lines: string[]) => (string | undefined)[]): void {
  writeFileSync(
    file,
    change(linesOf(file))
      .map((line) => `${line}\n`)
      .join(''),
  );
}

/** A journal with these values, all checksums right. */
function writeValues(file: string, values: readonly unknown[]): void {
  const chain = new LineChain();
  writeFileSync(file, values.map((value) => chain.lineOf(value as object)).join(''));
}

function appendValue(file: string, value: unknown): void {
  appendFileSync(file, chainAtEnd(file).lineOf(value as object));
}

function appendJson(file: string, json: string): void {
  const last = linesOf(file).at(-1)?.slice(0, 8) ?? '';
  const checksum = createHash('sha256').update(last).update(json).digest('hex').slice(0, 8);
  appendFileSync(file, `${checksum} ${json}\n`);
}

function chainAtEnd(file: string): LineChain {
  return new LineChain(linesOf(file).at(-1)?.slice(0, 8));
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
      expect(notices).toEqual([`${file}: the last line was incomplete and has been dropped`]);
      expect(readFileSync(file)).toEqual(good.subarray(0, last));
    }
  });

  test.each<[string, (file: string) => void]>([
    ['a flipped byte', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('one@b', 'onf@b'))],
    ['no first line', (file) => changeLines(file, (lines) => lines.slice(1))],
    ['a line that is gone', (file) => changeLines(file, ([header, , ...events]) => [header, ...events])],
    ["two lines in each other's place", (file) => changeLines(file, ([header, a, b, c]) => [header, b, a, c])],
    ['a line twice', (file) => changeLines(file, ([header, a, b, c]) => [header, a, b, b, c])],
    ['a line of something else', (file) => appendFileSync(file, 'something else\n')],
    ['an event that is null', (file) => appendValue(file, null)],
    ['an event of no kind', (file) => appendValue(file, { type: 'exploded' })],
    ['an event with a name of objects', (file) => appendValue(file, { type: 'constructor' })],
    ['an event without its fields', (file) => appendValue(file, { type: 'created', accountId: 'a' })],
    ['an event with a wrong field', (file) => appendValue(file, { type: 'advanced', ms: '1' })],
    ['a line that is no JSON', (file) => appendJson(file, '{')],
    ['a start without a world', (file) => writeValues(file, [{ format: 'b2-partner-mock', version: 2, initial: {} }])],
    ['a start of null', (file) => writeValues(file, [null])],
    ['a foreign file', (file) => writeFileSync(file, '{"some":"json"}\n')],
    ['a foreign file without lines', (file) => writeFileSync(file, 'hello')],
    ['an empty file', (file) => truncateSync(file, 0)],
  ])('rejects %s, leaves it as it is, and releases the lock', async (_what, damage) => {
    const { data, file } = folder();
    const partner = await partnerOf({ data });
    for (const name of ['one', 'two', 'three']) {
      await partner.post('b2_create_group_member', create(`${name}@b.example`));
    }
    await partner.mock.close();
    const good = readFileSync(file);
    damage(file);
    const damaged = readFileSync(file);
    expect(damaged).not.toEqual(good);
    expect(() => createMock({ data })).toThrow(
      /(?:is damaged in line \d|is not a state of b2-partner-mock); it was left as it is/,
    );
    expect(readFileSync(file)).toEqual(damaged);
    expect(readdirSync(data)).toEqual(['b2-partner-mock.jsonl']);
    writeFileSync(file, good);
    expect((await stateOf({ data })).accountCount).toBe(228);
  });

  test('rejects a state of a later version', async () => {
    const { data, file } = folder();
    await createMock({ data }).close();
    writeFileSync(file, new LineChain().lineOf({ format: 'b2-partner-mock', version: 3, initial: {} }));
    expect(() => createMock({ data })).toThrow('another version');
  });

  test('takes the world that it began with, and rejects another one', async () => {
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

  test('rejects another seed than the one that it began with, and takes any when none is asked for', async () => {
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
    ['cannot be made', () => '/proc/b2-partner-mock', /proc.b2-partner-mock: E/],
    ['has a folder for a state', (data) => dirname(madeFolder(data, 'b2-partner-mock.jsonl')), /\.jsonl: EISDIR/],
    ['has a folder for a lock', (data) => dirname(madeFolder(data, 'b2-partner-mock.lock')), /\.lock: EISDIR/],
  ])('rejects in one line a place that %s', (_what, prepare, message) => {
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

/** Calls a mock over HTTP, until it is gone. */
async function callerOf(url: string): Promise<(name: string, params: object) => Promise<Json>> {
  const { applicationKeyId, applicationKey } = defaultCredentials;
  const basic = { authorization: `Basic ${btoa(`${applicationKeyId}:${applicationKey}`)}` };
  const account = await (await fetch(`${url}/b2api/v3/b2_authorize_account`, { headers: basic })).json();
  const { authorizationToken } = account as { authorizationToken: string };
  return async (name, params) => {
    const body = JSON.stringify({ adminAccountId: applicationKeyId, ...params });
    const init = { method: 'POST', headers: { authorization: authorizationToken }, body };
    return (await fetch(`${url}/b2api/v3/${name}`, init)).json();
  };
}

describe('kill -9', () => {
  test.each([
    ['creating', false],
    ['creating and ejecting, which is compacted now and then', true],
  ])('loses at most the call in flight, at any moment: %s', async (_what, ejects) => {
    const { data, file } = folder();
    const answered: string[] = [];
    for (let round = 0; round < kills; round++) {
      const command = await startCommand('--data', data, '--quiet');
      const call = await callerOf(command.url);
      const creating = (async () => {
        for (let n = 0; ; n++) {
          const memberEmail = `r${round}-${n}@b.example`;
          const created = await call('b2_create_group_member', create(memberEmail));
          if (created.applicationKey) answered.push(memberEmail);
          const { accountId: memberAccountId } = created.groupMember;
          if (ejects) await call('b2_eject_group_member', { groupId: '10101', memberAccountId });
        }
      })().catch(() => {});
      while (answered.length < (round + 1) * (ejects ? 90 : 20)) await new Promise((resolve) => setImmediate(resolve));
      await command.kill('SIGKILL');
      await creating;
    }
    expect(existsSync(file)).toBe(true);
    const lines = linesOf(file).length;
    if (ejects) expect(lines).toBeLessThan(2 * answered.length);
    let kept: string[] = [];
    for (let from = 0; ; from += 1000) {
      const mock = createMock({ data, onNotice: () => {} });
      const state: Json = await (await mock.fetch(`${mock.url}/_mock/state?from=${from}`)).json();
      await mock.close();
      kept = [...kept, ...state.accounts.map(({ email }: Json) => email)];
      if (kept.length >= state.accountCount) break;
    }
    kept = kept.slice(225);
    expect(kept).toEqual(expect.arrayContaining(answered));
    expect(kept.length - answered.length).toBeLessThanOrEqual(kills);
    expect(readdirSync(data)).toEqual(['b2-partner-mock.jsonl']);
  });
});

describe('compaction', () => {
  /** Creates and ejects so many accounts. */
  async function churn(partner: Partner, count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const { body } = await partner.post('b2_create_group_member', create(`n${n}@b.example`));
      const { accountId: memberAccountId } = body.groupMember;
      await partner.post('b2_eject_group_member', { groupId: '10101', memberAccountId });
    }
  }

  test('keeps the file under twice its live state, while running and on open', async () => {
    const { data, file } = folder();
    const partner = await partnerOf({ data });
    await churn(partner, 300);
    expect(linesOf(file).length).toBeLessThan(1 + 2 * 300);
    const before = await (await partner.mock.fetch(`${partner.mock.url}/_mock/state`)).json();
    await partner.mock.close();
    const events = partner.mock.snapshot().events;
    // As a mock that never compacts would have left it.
    const header = JSON.parse((linesOf(file)[0] as string).slice(9));
    const created = events.filter((event) => event.type === 'created').slice(0, 300);
    const ejected = created.map(({ accountId, email }) => ({ type: 'ejected', accountId, email }));
    writeValues(file, [header, ...created.map((event) => ({ ...event, groupId: '10101' })), ...ejected]);
    const mock = createMock({ data });
    expect(linesOf(file)).toHaveLength(301);
    const after = await (await mock.fetch(`${mock.url}/_mock/state`)).json();
    await mock.close();
    expect({ ...(after as object), now: null }).toEqual({ ...(before as object), now: null });
  });

  test('of time travel leaves one line', async () => {
    const { data, file } = folder();
    const mock = createMock({ data });
    for (let n = 0; n < 1000; n++) mock.advance(60_000);
    await mock.close();
    expect(linesOf(file).length).toBeLessThan(66);
  });

  test('that fails is said, and loses nothing', async () => {
    const { data, file } = folder();
    const notices: string[] = [];
    const mock = createMock({ data, onNotice: (notice) => notices.push(notice) });
    // A folder in the place of the new file cannot be written.
    mkdirSync(join(`${file}.new`, 'x'), { recursive: true });
    for (let n = 0; n < 100; n++) mock.advance(1);
    expect(notices).toEqual([expect.stringMatching(/^the state cannot be kept in .* takes more room than it needs$/)]);
    await mock.close();
    expect(linesOf(file)).toHaveLength(101);
    rmSync(`${file}.new`, { recursive: true });
    await createMock({ data }).close();
    expect(linesOf(file)).toHaveLength(2);
  });
});

describe('what fails halfway leaves nothing behind', () => {
  test('a restore leaves no new file beside the old one', async () => {
    const { data, file } = folder();
    const mock = createMock({ data });
    const snapshot = mock.snapshot();
    rmSync(file);
    mkdirSync(join(file, 'x'), { recursive: true });
    expect(() => mock.restore(snapshot)).toThrow('the state cannot be kept in');
    expect(readdirSync(data).sort()).toEqual(['b2-partner-mock.jsonl', 'b2-partner-mock.lock']);
    await mock.close();
  });

  test('a new file of a process that was killed is removed', async () => {
    const { data, file } = folder();
    await createMock({ data }).close();
    writeFileSync(`${file}.new`, 'half');
    await createMock({ data }).close();
    expect(readdirSync(data)).toEqual(['b2-partner-mock.jsonl']);
  });

  test.skipIf(process.platform === 'win32')('a write that the disk has no room for leaves no half line', async () => {
    const { data, file } = folder();
    const world = join(data, 'world.json');
    const admin = { ...defaultCredentials, accountId: '0123456789ab', groups: [{ groupId: '10101', groupName: 'g' }] };
    const { applicationKeyId: _, ...setup } = admin;
    writeFileSync(world, JSON.stringify({ admins: [setup] }));
    // No file may grow over 8 KB, as if the disk were full.
    const limit = ['sh', '-c', 'ulimit -f 16; exec "$@"', 'sh'];
    const command = await startCommandUnder(limit, '--data', data, '--world', world, '--quiet');
    const call = await callerOf(command.url);
    let created = 0;
    let failed: Json;
    for (; !failed && created < 100; created++) {
      const body = await call('b2_create_group_member', create(`n${created}@b.example`));
      if (!body.applicationKey) failed = body;
    }
    expect(failed).toMatchObject({
      status: 500,
      message: expect.stringMatching(/^the state cannot be kept in .*full$/),
    });
    expect(linesOf(file)).toHaveLength(created);
    expect(readFileSync(file, 'utf8')).toMatch(/\n$/);
    expect((await call('b2_list_groups', {})).groups).toHaveLength(1);
    await command.kill('SIGTERM');
    const notices: string[] = [];
    const state = await stateOf({ data, onNotice: (notice) => notices.push(notice) });
    expect([state.accountCount, notices]).toEqual([created - 1, []]);
  });
});

test('statistics after a restart are those of before, whatever the clock shows by then', async () => {
  const { data } = folder();
  const groups = async (hour: number, travel = 0) => {
    const partner = await partnerOf({ data, clock: () => Date.UTC(2026, 0, 1, hour) });
    if (travel > 0) {
      await partner.post('b2_create_group_member', create('one@b.example'));
      partner.mock.advance(travel * 3_600_000);
    }
    const { body } = await partner.post('b2_list_groups');
    await partner.mock.close();
    return body.groups;
  };
  const before = await groups(21, 2);
  expect(before[0].groupStats.memberCount).toBe(101);
  expect(await groups(5)).toEqual(before);
});
