import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMock, type Mock } from '@b2-partner/mock';
import { expect, onTestFinished, test } from 'vitest';
import { emailKey, readLedger } from '../src/index.ts';
import { expectNoKey } from './support/simulation.ts';
import { temporaryFolder } from './support/world.ts';

const killedRuns = Number(process.env.KILLED_RUNS ?? 300);
const runsPerProcess = 60;
/** Most of the time a process waits for a quiet period. */
const processesAtOnce = 3;
const entriesPerRun = 20;
const killsPerProcess = 2;

/** Everything that a network and a service do to a request, each now and then. */
const faults = [
  { on: 'createGroupMember', do: 'reset-after', probability: 0.03 },
  { on: 'createGroupMember', do: 'half-body', probability: 0.03 },
  { on: 'createGroupMember', do: 'reset', probability: 0.02 },
  { on: 'createGroupMember', do: 'late', delay: 20, probability: 0.02 },
  { on: 'createGroupMember', do: 'empty', probability: 0.01 },
  { on: 'createGroupMember', do: 'previous', probability: 0.01 },
  { on: 'createGroupMember', do: 'error-body', probability: 0.01 },
  { on: 'createGroupMember', do: 'slow', delay: 30, probability: 0.05 },
  { on: 'createGroupMember', do: 'html', probability: 0.01 },
  { on: 'createGroupMember', do: 'error', status: 429, retryAfter: 0, probability: 0.02 },
  { on: 'reserveTrialCreateAccount', do: 'reset-after', probability: 0.1 },
  { do: 'expire-tokens', calls: 2000 },
] as const;

/** Starts a process that goes on with these runs; kills it after so many ms, if a time is given. */
function startProcess(options: object, mock: Mock, killAfter: number | undefined) {
  const file = fileURLToPath(new URL('support/killed.mjs', import.meta.url));
  const { applicationKeyId, applicationKey } = mock.credentials;
  const env = { ...process.env, B2_APPLICATION_KEY_ID: applicationKeyId, B2_APPLICATION_KEY: applicationKey };
  const child = spawn(process.execPath, [file, JSON.stringify(options)], { env });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
}

test(
  `killed at random instants, ${killedRuns} runs end with every account and key where they belong`,
  async () => {
    const firsts = Array.from({ length: Math.ceil(killedRuns / runsPerProcess) }, (_, index) => index * runsPerProcess);
    const lane = async () => {
      for (let first = firsts.shift(); first !== undefined; first = firsts.shift()) await killAndAudit(first);
    };
    await Promise.all(Array.from({ length: processesAtOnce }, lane));
  },
  Math.max(600_000, killedRuns * 2000),
);

async function killAndAudit(first: number): Promise<void> {
  const mock = createMock({ groups: 10, members: 0, faults, seed: first + 1 });
  onTestFinished(() => mock.close());
  const folder = temporaryFolder();
  const runs = Array.from({ length: Math.min(runsPerProcess, killedRuns - first) }, (_, index) => first + index);
  const options = { realm: await mock.listen(), folder, runs, entriesPerRun, quiet: 400 };

  let output = '';
  for (let kill = 0; kill < killsPerProcess; kill += 1)
    output += (await startProcess(options, mock, Math.random() * 1000)).output;
  const end = await startProcess(options, mock, undefined);
  output += end.output;
  expect(end.output).toBe('ready\n');
  expect(end.code).toBe(0);

  const made = new Map(madeBy(mock).map((account) => [emailKey(account.email), account]));
  for (const number of runs) await auditRun(number, folder, made, mock);
  for (const { applicationKey } of made.values()) expectNoKey(output, applicationKey);
  expect(readdirSync(folder).filter((name) => !/^\d+\.(ledger|jsonl)$/.test(name) && !/\.lock\./.test(name))).toEqual(
    [],
  );
  await mock.close();
}

function madeBy(mock: Mock) {
  return mock.snapshot().events.flatMap((event) => (event.type === 'created' ? [event] : []));
}

type Made = ReturnType<typeof madeBy>[number];

async function auditRun(number: number, folder: string, made: ReadonlyMap<string, Made>, mock: Mock): Promise<void> {
  const path = join(folder, `${number}.ledger`);
  const { outcomes } = await readLedger(path);
  expect(outcomes).toHaveLength(entriesPerRun);
  const lines = readFileSync(join(folder, `${number}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  const keys = lines.map((line) => JSON.parse(line));
  // The response of the call before may be another run's: that key is kept here too.
  expect(keys.filter(({ email }) => email.startsWith(`run-${number}-`))).toHaveLength(
    outcomes.filter(({ outcome }) => outcome === 'created').length,
  );

  const ledger = readFileSync(path, 'utf8');
  for (const { email, outcome, accountId } of outcomes) {
    const account = made.get(emailKey(email));
    if (outcome !== 'unknown')
      expect(outcome, `${email} ${account ? 'was' : 'was not'} made`).toMatch(account ? /^created/ : /^rejected/);
    if (account) expectNoKey(ledger, account.applicationKey);
    if (outcome.startsWith('created')) expect(accountId).toBe(account?.accountId);
  }
  for (const { applicationKeyId, applicationKey, accountId } of keys) {
    const headers = {
      Authorization: `Basic ${Buffer.from(`${applicationKeyId}:${applicationKey}`).toString('base64')}`,
    };
    const answer = await mock.fetch(`${mock.url}/b2api/v3/b2_authorize_account`, { headers });
    expect(await answer.json()).toMatchObject({ accountId });
  }
}
