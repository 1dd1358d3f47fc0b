import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changelog } from '../src/changelog/changelog.ts';

function checkout(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'docs-log-'));
  for (const folder of ['.changeset', 'spec', 'packages/client']) mkdirSync(join(root, folder), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return root;
}

describe('the changelog', () => {
  it('lists what waits for the next release, with its packages', () => {
    const root = checkout({ '.changeset/brave-cat.md': '---\n"@b2-partner/client": minor\n---\n\nReads lists.\n' });
    expect(changelog(root)).toBe('## Not released yet\n\n- Reads lists.\n  (`@b2-partner/client`)\n');
  });

  it('puts what was released under the name of its package', () => {
    const root = checkout({
      'packages/client/package.json': '{"name":"@b2-partner/client"}',
      'packages/client/CHANGELOG.md': '# @b2-partner/client\n\n## 0.1.0\n\n- Reads lists.\n',
    });
    expect(changelog(root)).toBe('## @b2-partner/client\n\n### 0.1.0\n\n- Reads lists.\n');
  });

  it('says so when there is nothing', () => {
    expect(changelog(checkout({}))).toMatch(/Nothing/);
  });
});
