import { expect, test } from 'vitest';
import { loadedBy } from './support/loadedBy.ts';

test.each(['bin/b2-partner-mock.js', 'dist/index.js', 'dist/portable.js'])(
  '%s starts at once: it loads a handful of files, and no TLS',
  (entry) => {
    const loaded = loadedBy(new URL(`../${entry}`, import.meta.url));
    const source = [...loaded.values()].join('\n');
    expect(source).toContain('b2_list_group_members');
    expect(loaded.size).toBeLessThan(6);
    expect(source).not.toMatch(/from ['"]node:(?:https|tls)['"]/);
  },
);
