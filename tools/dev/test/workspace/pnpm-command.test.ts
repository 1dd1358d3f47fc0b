import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pinnedPnpm, pnpmCommand } from '../../workspace/pnpm-command.mjs';
import { root } from '../../workspace/root.mjs';

const pinned = 'pnpm@1.2.3';
const withPnpm = mkdtempSync(join(tmpdir(), 'b2-partner-path-'));
writeFileSync(join(withPnpm, 'pnpm'), '');
chmodSync(join(withPnpm, 'pnpm'), 0o755);

describe('pnpmCommand', () => {
  test.each([
    { given: 'the pinned pnpm runs us', agent: 'pnpm/1.2.3 npm/? node/v20.19.0', path: withPnpm, want: ['pnpm'] },
    { given: 'another pnpm runs us', agent: 'pnpm/1.2.30 npm/?', path: withPnpm, want: ['npx'] },
    { given: 'the pinned pnpm runs us from off the PATH', agent: 'pnpm/1.2.3 npm/?', path: '/nowhere', want: ['npx'] },
    { given: 'npm runs us', agent: 'npm/10.8.2 node/v20.19.0', path: withPnpm, want: ['npx'] },
    { given: 'nobody says who runs us', agent: undefined, path: withPnpm, want: ['npx'] },
  ])('starts with $want when $given', ({ agent, path, want }) => {
    const command = pnpmCommand(['run', 'x'], { pinned, env: { npm_config_user_agent: agent, PATH: path } });
    expect(command.slice(0, 1)).toEqual(want);
    expect(command.slice(-2)).toEqual(['run', 'x']);
  });

  test('asks npx for exactly the pinned version, without a question', () => {
    const command = pnpmCommand([], { pinned, env: {} });
    expect(command).toContain(pinned);
    expect(command).toContain('--yes');
  });
});

test('the root package.json pins one exact version of pnpm', () => {
  expect(pinnedPnpm(root)).toMatch(/^pnpm@\d+\.\d+\.\d+$/);
});
