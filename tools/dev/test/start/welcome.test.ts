import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../workspace/root.mjs';
import { gone, observed, somePort } from './starter.ts';

const starter = fileURLToPath(new URL('fixtures/dev-starter.mjs', import.meta.url));
const seed = JSON.parse(readFileSync(`${root}/spec/examples/b2_list_groups/seed-response.json`, 'utf8'));

let started: ReturnType<typeof observed>;
beforeAll(async () => {
  started = observed(spawn(process.execPath, [starter, String(await somePort())]));
  await started.says(/node packages\/cli\/bin\/b2-partner\.js usage\n/);
});
afterAll(async () => {
  started.child.kill('SIGTERM');
  await started.exited;
});

/** The blocks of commands that the welcome shows, in their order. */
function shownCommands() {
  const [list, token, quickstart, cli] = [...started.output().matchAll(/:\n\n((?: {2}.+\n)+)/g)].map(
    ([, block]) => block,
  );
  const [id, url, post, get] = String(list).split('\n');
  return { variables: `${id}\n${url}`, post, get, token, quickstart: String(quickstart), cli: String(cli) };
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

test.each(['post', 'get'] as const)(
  "the %s that npm start shows gets the seed's response when it is pasted",
  async (how) => {
    const { variables, [how]: command } = shownCommands();
    holdsTheSeed(await paste(`${variables}\n${command}`));
  },
);

test('the token that it shows how to get is as good', async () => {
  const { token, post } = shownCommands();
  holdsTheSeed(await paste(`${token}\n${post}`));
});

test('the smallest program that it names lists the Groups of the seed', async () => {
  const listed = await paste(shownCommands().quickstart);
  for (const { groupName } of seed.groups) expect(listed).toContain(groupName);
});

test('the command that it names prints what the Groups of the seed store', async () => {
  const printed = await paste(shownCommands().cli);
  for (const { groupName } of seed.groups) expect(printed).toContain(groupName);
});

// The last one: nothing runs after it.
test('the process that it names stops everything', async () => {
  const [, pid] = await started.says(/`kill (\d+)` to stop it/);
  process.kill(Number(pid), 'SIGTERM');
  await gone([Number(pid)]);
  expect(await started.exited).toEqual([0, null]);
});
