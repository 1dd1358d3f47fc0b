import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { gone, isAlive, occupy, pidsIn, somePort, starterCommand, startServices, watched } from './starter.ts';

const answer = async (url: string | undefined) => (await fetch(String(url))).text();

describe('runServices', () => {
  test('says welcome when every service answers, each at its own port', async () => {
    const [a, b] = [await somePort(), await somePort()];
    const { addresses, output } = await startServices(0, `one:${a}`, `two:${b}`);
    expect(addresses).toEqual({ one: `http://127.0.0.1:${a}`, two: `http://127.0.0.1:${b}` });
    const answered = await Promise.all([answer(addresses.one), answer(addresses.two)]);
    expect(pidsIn(output()).map(String).sort()).toEqual(answered.sort());
  });

  test('takes the next free port above the spare range when a port is taken, and says so', async () => {
    const taken = await somePort();
    await occupy(taken);
    const { addresses, output } = await startServices(taken, `one:${taken}`);
    const port = Number(new URL(String(addresses.one)).port);
    expect(port).toBeGreaterThan(taken);
    expect(output()).toContain(`Port ${taken} is taken; the one gets ${port}.`);
    expect(pidsIn(output()).map(String)).toEqual([await answer(addresses.one)]);
  });

  test('gives two services that want the same port one each', async () => {
    const port = await somePort();
    const { addresses } = await startServices(port, `one:${port}`, `two:${port}`);
    expect(await answer(addresses.one)).not.toEqual(await answer(addresses.two));
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s stops everything and frees the ports', async (signal) => {
    const port = await somePort();
    const { child, exited, output } = await startServices(0, `one:${port}:has-a-child`);
    const pids = pidsIn(output());
    expect(pids.filter(isAlive)).toHaveLength(2);
    child.kill(signal);
    expect(await exited).toEqual([0, null]);
    await occupy(port);
    await gone(pids);
  });

  test('a signal that comes twice, as Ctrl-C does under a package manager, still stops everything', async () => {
    const { child, exited, output } = await startServices(0, `one:${await somePort()}`);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await exited).toEqual([0, null]);
    await gone(pidsIn(output()));
  });

  test('killing the starter outright leaves no service behind', async () => {
    const port = await somePort();
    const { child, output } = await startServices(0, `one:${port}:has-a-child`);
    child.kill('SIGKILL');
    await gone(pidsIn(output()));
    await occupy(port);
  });

  test('stops when its parent is killed', async () => {
    const command = starterCommand(0, `one:${await somePort()}`);
    const forward = `require('node:child_process').spawn(process.execPath, ${JSON.stringify(command)}, { stdio: 'inherit' })`;
    const parent = watched(spawn(process.execPath, ['-e', forward]));
    const [, starter] = await parent.says(/^welcome (\d+)/m);
    parent.child.kill('SIGKILL');
    await gone([Number(starter), ...pidsIn(parent.output())]);
  });

  test('stops when the package manager behind its shell is killed', async () => {
    const script = [process.execPath, ...starterCommand(0, `one:${await somePort()}`)].join(' ');
    const forward = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(`${script}; exit $?`)}], { stdio: 'inherit' })`;
    const packageManager = watched(spawn(process.execPath, ['-e', forward]));
    const [, starter] = await packageManager.says(/^welcome (\d+)/m);
    packageManager.child.kill('SIGKILL');
    await gone([Number(starter), ...pidsIn(packageManager.output())]);
  });

  test('stops when nobody is left to read its output', async () => {
    const { child, output, addresses, exited } = await startServices(0, `one:${await somePort()}`);
    child.stdout?.destroy();
    await fetch(`${addresses.one}/die`).catch(() => {});
    await exited;
    await gone(pidsIn(output()));
  });

  test('a service that ends early is reported with its last output, and the others stop', async () => {
    const [a, b] = [await somePort(), await somePort()];
    const starter = watched(spawn(process.execPath, starterCommand(0, `one:${a}`, `two:${b}:dies-at-once`)));
    expect(await starter.exited).toEqual([1, null]);
    expect(starter.output()).toMatch(/The two ended by itself with exit code 7\. Its last output:\nno world to serve/);
    expect(starter.output()).not.toContain('welcome');
    await gone(pidsIn(starter.output()));
  });

  test('a service that ends later is reported, and the others stop', async () => {
    const starter = await startServices(0, `one:${await somePort()}`, `two:${await somePort()}`);
    await fetch(`${starter.addresses.two}/die`).catch(() => {});
    expect(await starter.exited).toEqual([1, null]);
    expect(starter.output()).toContain('The two ended by itself with exit code 8.');
    await gone(pidsIn(starter.output()));
  });
});
