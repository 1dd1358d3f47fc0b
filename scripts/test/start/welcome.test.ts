import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../workspace/root.mjs';
import { gone, somePort, watched } from './starter.ts';

const starter = fileURLToPath(new URL('fixtures/dev-starter.mjs', import.meta.url));
const seed = JSON.parse(readFileSync(`${root}/spec/examples/b2_list_groups/seed-response.json`, 'utf8'));

/** The blocks of commands that the welcome shows, in their order. */
async function shownCommands() {
  const { child, exited, says, output } = watched(spawn(process.execPath, [starter, String(await somePort())]));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  await says(/npm --prefix apps\/quickstart start\n/);
  const [list, token, quickstart] = [...output().matchAll(/:\n\n((?: {2}.+\n)+)/g)].map(([, block]) => String(block));
  return { list: String(list).split('\n'), token: String(token), quickstart: String(quickstart), says };
}

/** Pastes commands into a shell. */
async function paste(commands: string) {
  const { stdout } = await promisify(execFile)('sh', ['-c', commands], { cwd: root });
  return stdout;
}

function holdsTheSeed(answer: string) {
  const { groups } = JSON.parse(answer) as { groups: { groupId: string }[] };
  for (const group of seed.groups) {
    expect(groups.find(({ groupId }) => groupId === group.groupId)).toMatchObject(group);
  }
}

test("the commands that npm start shows get the seed's answer when they are pasted", async () => {
  const { list, token, quickstart } = await shownCommands();
  const variables = list.slice(0, 2).join('\n');
  const [post, get] = list.slice(2);
  holdsTheSeed(await paste(`${variables}\n${post}`));
  holdsTheSeed(await paste(`${variables}\n${get}`));
  holdsTheSeed(await paste(`${token}\n${post}`));
  for (const { groupName } of seed.groups) expect(await paste(quickstart)).toContain(groupName);
});

test('the process that npm start names stops everything', async () => {
  const { says } = await shownCommands();
  const [, pid] = await says(/`kill (\d+)`, stops it/);
  process.kill(Number(pid), 'SIGTERM');
  await gone([Number(pid)]);
});
