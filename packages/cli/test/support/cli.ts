import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command, as it is published. */
export const bin = fileURLToPath(new URL('../../bin/b2-partner.js', import.meta.url));

/** How a command line ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** How to run a command line. */
export interface RunOptions {
  /** On top of a clean environment. */
  env?: Record<string, string | undefined>;
  /** What stands on stdin; nothing by default. */
  input?: string;
  cwd?: string;
}

/** A home of its own, so that no test sees the profile of who runs it. */
export function makeHome(): { home: string; remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'b2-partner-cli-'));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** An environment without anything of who runs the tests. */
export function cleanEnv(home: string, env: Record<string, string | undefined> = {}): Record<string, string> {
  const all = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', ...env };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Runs the command in a pipe. */
export function runCli(
  home: string,
  args: readonly string[],
  { env, input = '', cwd = home }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...args], { env: cleanEnv(home, env), cwd });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    stdout += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    stderr += piece;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGPIPE' ? 141 : -1), stdout, stderr }));
  });
}

/** The objects of newline-delimited JSON. */
export const parseLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
