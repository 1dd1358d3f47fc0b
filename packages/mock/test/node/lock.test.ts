import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { createMock } from '../../src/index.ts';
import { Lock } from '../../src/node/lock.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'b2-partner-mock-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

const pidIn = (path: string): number => Number(readFileSync(path, 'utf8').split(' ')[0]);

/** A process that makes a mock of every directory that it is told, and says how that went. */
function contender() {
  const script = `
    import { createInterface } from 'node:readline';
    const { createMock } = await import(${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)});
    const mocks = [];
    for await (const data of createInterface({ input: process.stdin })) {
      try {
        mocks.push(createMock({ data }));
        console.log('has it');
      } catch (error) {
        console.log(error.name + ': ' + error.message.replaceAll('\\n', ' '));
      }
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  return {
    pid: child.pid as number,
    async open(data: string): Promise<string> {
      const line = once(lines, 'line');
      child.stdin.write(`${data}\n`);
      return (await line)[0];
    },
  };
}

test.each([
  ['a new directory', () => {}],
  [
    'one that a dead process left locked',
    (data: string) => {
      mkdirSync(data);
      writeFileSync(join(data, 'b2-partner-mock.lock'), String(deadPid()));
    },
  ],
])('of processes that open %s in the same moment, one gets it and the others are rejected', async (_what, prepare) => {
  const root = folder();
  const contenders = [contender(), contender(), contender()];
  for (let round = 0; round < 30; round++) {
    const data = join(root, String(round));
    prepare(data);
    const said = await Promise.all(contenders.map(({ open }) => open(data)));
    const winner = contenders[said.indexOf('has it')];
    expect(said.filter((line) => line === 'has it')).toHaveLength(1);
    const refused = said.filter((line) => line.startsWith('MockError: the state is in use by '));
    expect(refused, said.join('\n')).toHaveLength(contenders.length - 1);
    expect(pidIn(join(data, 'b2-partner-mock.lock'))).toBe(winner?.pid);
  }
});

test('a lock of a living process is rejected with what to do, and left alone', () => {
  const path = join(folder(), 'lock');
  writeFileSync(path, String(process.ppid));
  expect(() => new Lock(path)).toThrow(
    `the state is in use by process ${process.ppid}: end it, or choose another directory; delete ${path} only if`,
  );
  expect(readFileSync(path, 'utf8')).toBe(String(process.ppid));
});

test('a lock that says something else is left alone', () => {
  const path = join(folder(), 'lock');
  writeFileSync(path, 'something else');
  expect(() => new Lock(path)).toThrow('in use by another process');
  expect(readFileSync(path, 'utf8')).toBe('something else');
});

test.each([
  ['empty', ''],
  ['of an earlier process with the same id', `${process.pid} ${Date.now() - 86_400_000} x`],
])('a lock that is %s does not count, nor does such a one of whoever took it over', (_what, text) => {
  const path = join(folder(), 'lock');
  writeFileSync(path, text);
  writeFileSync(`${path}.stale`, text);
  new Lock(path).release();
  expect(readdirSync(dirname(path))).toEqual([]);
});

test('a directory belongs to one thread of a process', async () => {
  const data = folder();
  const mock = createMock({ data });
  const script = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { createMock } = await import(workerData.module);
    try {
      createMock({ data: workerData.data });
      parentPort.postMessage('has it');
    } catch (error) {
      parentPort.postMessage(error.message);
    }`;
  const module = new URL('../../dist/index.js', import.meta.url).href;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
    workerData: { module, data },
  });
  expect((await once(worker, 'message'))[0]).toContain(`in use by process ${process.pid}`);
  await worker.terminate();
  await mock.close();
});

test('a directory belongs to one mock by whatever link', async () => {
  const [data, links] = [folder(), folder()];
  symlinkSync(data, join(links, 'link'), 'junction');
  const mock = createMock({ data });
  expect(() => createMock({ data: join(links, 'link') })).toThrow('in use by process');
  await mock.close();
  await createMock({ data: join(links, 'link') }).close();
});

test.each([
  ['alone', () => {}],
  ['and died while another one took it over', (path: string) => writeFileSync(`${path}.stale`, String(deadPid()))],
])('a lock of a dead process does not count: it was left %s', (_how, also) => {
  const path = join(folder(), 'lock');
  writeFileSync(path, String(deadPid()));
  also(path);
  const lock = new Lock(path);
  expect(pidIn(path)).toBe(process.pid);
  expect(existsSync(`${path}.stale`)).toBe(false);
  lock.release();
  expect(existsSync(path)).toBe(false);
});

test('only its owner removes a lock', () => {
  const path = join(folder(), 'lock');
  const lock = new Lock(path);
  writeFileSync(path, String(process.ppid));
  lock.release();
  expect(readFileSync(path, 'utf8')).toBe(String(process.ppid));
});

test('a directory is the same by every name, and belongs to one mock of a process even when it was deleted', async () => {
  const data = folder();
  const mock = createMock({ data: relative(process.cwd(), data) });
  expect(() => createMock({ data })).toThrow('in use by process');
  rmSync(data, { recursive: true });
  expect(() => createMock({ data })).toThrow('in use by process');
  await mock.close();
});
