import { describe, expect, test } from 'vitest';
import { importsOf } from '../../src/structure/imports.ts';

describe('importsOf', () => {
  test.each([
    ["import { a } from 'x';", 'x'],
    ["import 'x';", 'x'],
    ["import type { A } from 'x';", 'x'],
    ["export * from 'x';", 'x'],
    ["export { a } from 'x';", 'x'],
    ["const a = await import('x');", 'x'],
    ["let a: import('x').A;", 'x'],
    ["require('x');", 'x'],
    ["require.resolve('x');", 'x'],
    ["import a = require('x');", 'x'],
    ["createRequire(import.meta.url)('x');", 'x'],
    ["createRequire(import.meta.url).resolve('x');", 'x'],
    ["import.meta.resolve('x');", 'x'],
    ['import(`x`);', 'x'],
    ['createRequire(import.meta.url)(`x`);', 'x'],
    ["vi.mock('x');", 'x'],
    ["await vi.importActual('x');", 'x'],
    ['/// <reference types="x" />', 'x'],
    ['/// <reference path="../x.d.ts" />', '../x.d.ts'],
    ["new URL('../x', import.meta.url);", '../x'],
  ])('sees the module in %s', (text, want) => {
    expect(importsOf('a.ts', text)).toEqual([want]);
  });

  test('does not take text, comments or declarations for imports', () => {
    expect(
      importsOf(
        'a.ts',
        "export const a = `import 'x'`; // import 'x'\nlog('x'); vi.stubEnv('x'); new Map([['x', 1]]);",
      ),
    ).toEqual([]);
  });

  test('does not guess names that are computed', () => {
    expect(importsOf('a.ts', `import(\`x/\${name}\`); require(name); createRequire(here)(\`x/\${name}\`);`)).toEqual(
      [],
    );
  });

  test('reads the front matter and the scripts of an Astro component', () => {
    const text =
      "---\nimport A from 'x';\n---\n<p>import B from 'no'</p>\n<script src='z' /><script>import 'y';</script><script type='application/json'>{}</script>";
    expect(importsOf('a.astro', text)).toEqual(['x', 'y']);
  });

  test('names the file that it cannot parse', () => {
    expect(() => importsOf('a.ts', 'import {')).toThrow('a.ts cannot be parsed');
  });
});
