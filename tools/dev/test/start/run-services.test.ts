import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { isAlive } from '../../../process/index.mjs';
import { freed, gone, occupy, somePort, starterCommand, startServices, watched, welcomed } from './starter.ts';

/** The text of a program that runs a command on its own terminal, as a package manager does. */
const forward = (command: string, args: string[]) =>
  `require('node:child_process').spawn(${JSON.stringify(command)}, ${JSON.stringify(args)}, { stdio: 'inherit' })`;

/** Asks a service for something that it may not live to answer. */
const ask = (url: string | undefined, what: string) => fetch(`${url}/${what}`).catch(() => {});

describe('runServices', () => {
  test('says welcome when every service answers, each at its own port', async () => {
    const [a, b] = [await somePort(), await somePort()];
    const { addresses, pids } = await startServices(0, `one:${a}`, `two:${b}`);
    expect(addresses).toEqual({ one: `http://127.0.0.1:${a}`, two: `http://127.0.0.1:${b}` });
    expect(new Set(pids).size).toBe(2);
  });

  test('takes the next free port above the spare range when a port is taken, and says so', async () => {
    const taken = await somePort();
    await occupy(taken);
    const { addresses, output } = await startServices(taken, `one:${taken}`);
    const port = Number(new URL(String(addresses.one)).port);
    expect(port).toBeGreaterThan(taken);
    expect(output()).toContain(`Port ${taken} is in use. The one gets ${port}.`);
  });

  test('gives two services that want the same port one each', async () => {
    const port = await somePort();
    const { pids } = await startServices(port, `one:${port}`, `two:${port}`);
    expect(new Set(pids).size).toBe(2);
  });

  test('passes on what a service prints later, with its name', async () => {
    const { addresses, says, output } = await startServices(0, `one:${await somePort()}`);
    await ask(addresses.one, 'hello');
    await says(/^one \| asked for \/hello$/m);
    expect(output().startsWith('welcome')).toBe(true);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s stops everything and frees the ports', async (signal) => {
    const port = await somePort();
    const { child, exited, pids } = await startServices(0, `one:${port}:has-a-child`);
    expect(pids.filter(isAlive)).toHaveLength(2);
    child.kill(signal);
    expect(await exited).toEqual([0, null]);
    await freed(port);
    await gone(pids);
  });

  test('a signal that comes twice, as Ctrl-C does under a package manager, still stops everything', async () => {
    const { child, exited, pids } = await startServices(0, `one:${await somePort()}`);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await exited).toEqual([0, null]);
    await gone(pids);
  });

  test('killing the starter outright leaves no service behind', async () => {
    const port = await somePort();
    const { child, pids } = await startServices(0, `one:${port}:has-a-child`);
    child.kill('SIGKILL');
    await gone(pids);
    await freed(port);
  });

  test('stops when its parent is killed', async () => {
    const command = starterCommand(0, `one:${await somePort()}`);
    const parent = watched(spawn(process.execPath, ['-e', forward(process.execPath, command)]));
    const { starterPid, pids } = await welcomed(parent);
    parent.child.kill('SIGKILL');
    await gone([starterPid, ...pids]);
  });

  test('stops when the package manager behind its shell is killed', async () => {
    const script = '"$@"; exit $?';
    const command = [process.execPath, ...starterCommand(0, `one:${await somePort()}`)];
    const packageManager = watched(spawn(process.execPath, ['-e', forward('sh', ['-c', script, 'sh', ...command])]));
    const { starterPid, pids } = await welcomed(packageManager);
    packageManager.child.kill('SIGKILL');
    await gone([starterPid, ...pids]);
  });

  test('stops when nobody is left to read its output', async () => {
    const { child, addresses, pids, exited } = await startServices(0, `one:${await somePort()}`);
    child.stdout?.destroy();
    await ask(addresses.one, 'hello');
    await exited;
    await gone(pids);
  });

  test('names a service that dies early, shows its last lines, stops the others and fails', async () => {
    const [a, b] = [await somePort(), await somePort()];
    const starter = watched(spawn(process.execPath, starterCommand(0, `one:${a}`, `two:${b}:dies-at-once`)));
    expect(await starter.exited).toEqual([1, null]);
    expect(starter.output()).toContain('The two stopped unexpectedly with exit code 7.');
    expect(starter.output()).toContain('Its last lines:\n\nno world to serve');
    expect(starter.output()).not.toContain('welcome');
    await freed(a);
  });

  test.each([
    { given: 'ends by itself', how: 'die', says: 'The two stopped unexpectedly with exit code 8.' },
    { given: 'crashes', how: 'crash', says: 'Error: a response to nobody' },
    { given: 'is killed', how: 'kill', says: 'ended by SIGKILL' },
  ])('names a service that $given later, stops the others, starts none again and fails', async ({ how, says }) => {
    const port = await somePort();
    const starter = await startServices(0, `one:${await somePort()}:has-a-child`, `two:${port}`);
    await ask(starter.addresses.two, how);
    expect(await starter.exited).toEqual([1, null]);
    expect(starter.output()).toContain('The two stopped unexpectedly');
    expect(starter.output()).toContain(says);
    await gone(starter.pids);
    await freed(port);
  });

  test('names a service that never answers', async () => {
    const starter = watched(spawn(process.execPath, starterCommand(0, `one:${await somePort()}:is-deaf`)));
    expect(await starter.exited).toEqual([1, null]);
    expect(starter.output()).toMatch(
      /The one did not answer at http:\S+ within 10 s\..*last lines:\n\nlistening to nobody/s,
    );
  });
});
