import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Disk, nodeDisk } from '../../src/disk/disk.ts';
import { commandSink, fileSink, type KeyInHand, sinkFrom, vaultSink } from '../../src/index.ts';
import { takeLock } from '../../src/ledger/file/lock.ts';
import { FileSink } from '../../src/sinks/fileSink.ts';
import { type FileTurn, fileTurns } from '../../src/sinks/fileTurn.ts';
import { sinkCases } from '../../src/testing.ts';
import { keysIn, temporaryFolder } from '../support/world.ts';

const isStored = (line: Record<string, string>) => !line.applicationKeyId?.startsWith('canary-');
const asStored = (lines: Record<string, string>[]) =>
  lines
    .filter(isStored)
    .map(({ applicationKeyId = '', applicationKey = '' }) => ({ applicationKeyId, applicationKey }));

describe('a file', () => {
  const open = async () => {
    const folder = join(temporaryFolder(), 'keys');
    const path = join(folder, 'keys.jsonl');
    const stored = async () => asStored(readdirSync(folder).includes('keys.jsonl') ? keysIn(path) : []);
    const breakIt = async () => {
      rmSync(folder, { recursive: true, force: true });
      writeFileSync(folder, 'no folder');
    };
    return { sink: fileSink(path), stored, breakIt };
  };
  for (const { name, run } of sinkCases(open)) test(name, run);

  test('is readable by its owner only, and rejected when others can read it', async () => {
    const { sink } = await open();
    const path = sink.name.slice('file:'.length);
    await sink.check();
    expect(statSync(path).mode & 0o777).toBe(0o600);

    chmodSync(path, 0o644);
    await expect(fileSink(path).check()).rejects.toThrow(`chmod 600 ${path}`);
  });

  test('goes on after a line that was not written to its end', async () => {
    const { sink } = await open();
    const path = sink.name.slice('file:'.length);
    mkdirSync(join(path, '..'));
    writeFileSync(path, '{"applicationKeyId":"one"}\n{"applicationKeyId":"two","appli', { mode: 0o600 });
    await sink.check();
    expect(keysIn(path)).toEqual([{ applicationKeyId: 'one' }]);
  });

  test.each(['notes of mine', 'notes\n', '{"a":1}\n'])(
    'leaves a file alone that holds something else: %j',
    async (text) => {
      const path = join(temporaryFolder(), 'keys.jsonl');
      writeFileSync(path, text, { mode: 0o600 });
      await expect(fileSink(path).check()).rejects.toThrow('left unchanged');
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});

describe('a program', () => {
  /** A program that keeps keys by their ID in a folder. */
  const open = async () => {
    const folder = temporaryFolder();
    const program = join(folder, 'store.mjs');
    const source = `import { readFileSync, writeFileSync } from 'node:fs';
const key = JSON.parse(readFileSync(0, 'utf8'));
console.log(key.applicationKey);
writeFileSync(${JSON.stringify(folder)} + '/' + key.applicationKeyId + '.json', JSON.stringify(key));`;
    writeFileSync(program, source);
    const stored = async () =>
      asStored(
        readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
      );
    return { sink: commandSink([process.execPath, program]), stored, breakIt: async () => rmSync(program) };
  };
  for (const { name, run } of sinkCases(open)) test(name, run);

  test('is not believed when it is too slow, is missing or fails', async () => {
    await expect(commandSink(['sleep', '60'], { timeout: 50 }).check()).rejects.toThrow('took longer than 50 ms');
    await expect(commandSink(['b2-partner-no-such-program']).check()).rejects.toThrow('cannot be started (ENOENT)');
    await expect(commandSink(['false']).check()).rejects.toThrow('exited with 1');
  });
});

describe('Vault', () => {
  const open = async () => {
    const secrets = new Map<string, unknown>();
    let isSealed = false;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (data) => {
        body += data;
      });
      request.on('end', () => {
        const [, name = ''] = /^\/v1\/secret\/(?:data|metadata)\/b2\/(.*)$/.exec(request.url ?? '') ?? [];
        const send = (status: number, value: unknown = {}) => response.writeHead(status).end(JSON.stringify(value));
        if (isSealed || request.headers['x-vault-token'] !== 'token') return send(503);
        if (request.method === 'DELETE') return send(secrets.delete(name) ? 200 : 404);
        if (request.method === 'GET')
          return secrets.has(name) ? send(200, { data: { data: secrets.get(name) } }) : send(404);
        const { options, data } = JSON.parse(body);
        if (options.cas === 0 && secrets.has(name))
          return send(400, { errors: ['check-and-set parameter did not match'] });
        secrets.set(name, data);
        return send(200);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const sink = vaultSink({ mount: 'secret', path: 'b2', address: `http://127.0.0.1:${port}`, token: 'token' });
    const stored = async () => asStored([...secrets.values()] as Record<string, string>[]);
    const breakIt = async () => {
      isSealed = true;
    };
    return { sink, stored, breakIt, secrets };
  };
  for (const { name, run } of sinkCases(open)) test(name, run);

  test('never writes over another key of the account', async () => {
    const { sink, secrets } = await open();
    secrets.set('1d0c0ffee123', { applicationKeyId: 'older' });
    const key = {
      applicationKeyId: 'newer',
      applicationKey: 'K',
      accountId: '1d0c0ffee123',
      email: 'a@b.example',
      createdAt: '',
    };
    await expect(sink.put(key)).rejects.toThrow('holds another key under b2/1d0c0ffee123');
    expect(secrets.get('1d0c0ffee123')).toEqual({ applicationKeyId: 'older' });
  });
});

test('a text names a sink', () => {
  expect(sinkFrom('file:keys.jsonl').name).toBe('file:keys.jsonl');
  expect(sinkFrom('sealed')).toMatchObject({ name: 'sealed', isLedger: true });
  expect(sinkFrom('command:store --quiet').name).toBe('command:["store","--quiet"]');
  expect(sinkFrom('command:["a b","c"]').name).toBe('command:["a b","c"]');
  expect(() => sinkFrom('vault:secret/b2')).toThrow('VAULT_ADDR');
  for (const wrong of ['keys.jsonl', 'file:', 'sealed:x', 'command:[1]', 's3:bucket'])
    expect(() => sinkFrom(wrong)).toThrow(/no place for keys|JSON array/);
});

const keyOf = (index: number): KeyInHand => ({
  applicationKeyId: `004${index}`,
  applicationKey: `K005-${index}-${'x'.repeat(index % 40)}`,
  accountId: `account-${index}`,
  email: `customer-${index}@customers.example`,
  createdAt: '2026-11-26T00:00:00.000Z',
});

test('runs that share a file take turns: each key is in it once, and whole', async () => {
  const path = join(temporaryFolder(), 'keys', 'keys.jsonl');
  const sinks = [fileSink(path), fileSink(path), fileSink(path)];
  await Promise.all(sinks.map((sink) => sink.check()));

  await Promise.all(
    sinks.map(async (sink, first) => {
      for (let index = first; index < 90; index += 3) await Promise.all([sink.put(keyOf(index)), sink.put(keyOf(0))]);
    }),
  );
  await Promise.all(sinks.map((sink) => sink.close?.()));

  const stored = keysIn(path);
  expect(stored.map(({ applicationKeyId }) => applicationKeyId).sort()).toEqual(
    Array.from({ length: 90 }, (_, index) => `004${index}`).sort(),
  );
  for (const key of stored) expect(key.applicationKey).toMatch(/^K005-\d+-x*$/);
  expect(readdirSync(dirname(path))).toEqual(['keys.jsonl']);
});

test('runs that begin at once check the same file one after the other', async () => {
  const path = join(temporaryFolder(), 'keys.jsonl');
  const real = fileTurns();
  let holders = 0;
  const turn: FileTurn = (file, action) =>
    real(file, async () => {
      holders += 1;
      return action().finally(() => {
        holders -= 1;
      });
    });
  /** How many had their turn whenever a canary was touched. */
  const seen: number[] = [];
  const note = (file: string) => void (file.endsWith('.canary') && seen.push(holders));
  const disk: Disk = {
    ...nodeDisk,
    async open(file, options) {
      note(file);
      return nodeDisk.open(file, options);
    },
    async remove(file) {
      note(file);
      return nodeDisk.remove(file);
    },
  };

  await Promise.all(Array.from({ length: 8 }, () => new FileSink(path, disk, turn).check()));

  expect(seen).toEqual(Array(16).fill(1));
  expect(readdirSync(dirname(path))).toEqual(['keys.jsonl']);
});

test('a canary that a killed process left is gone after the next check', async () => {
  const path = join(temporaryFolder(), 'keys.jsonl');
  writeFileSync(`${path}.canary`, 'half a li', { mode: 0o600 });

  await fileSink(path).check();

  expect(readdirSync(dirname(path))).toEqual(['keys.jsonl']);
});

test('a file that is moved away while a run goes on is begun anew', async () => {
  const path = join(temporaryFolder(), 'keys.jsonl');
  const sink = fileSink(path);
  await sink.put(keyOf(1));
  renameSync(path, `${path}.old`);

  await sink.put(keyOf(2));
  await sink.close?.();

  expect(keysIn(`${path}.old`)).toHaveLength(1);
  expect(keysIn(path)).toMatchObject([{ applicationKeyId: '0042' }]);
});

test('a process that keeps the file for ever is said, and the file is left alone', async () => {
  const path = join(temporaryFolder(), 'keys.jsonl');
  const lock = await takeLock(path);
  let time = 0;
  const clock = {
    now: () => time,
    sleep: async (ms: number) => {
      time += ms;
    },
  };

  const stored = new FileSink(path, nodeDisk, fileTurns(clock)).put(keyOf(1));

  await expect(stored).rejects.toThrow(`${path}.lock`);
  await lock.release();
});
