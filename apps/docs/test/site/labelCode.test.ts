import { expect, it } from 'vitest';
import { labelCode } from '../../src/site/labelCode.ts';

it('numbers the blocks of code of a page, and leaves other text alone', () => {
  expect(labelCode('<pre data-language="ts">a</pre><pre>b</pre><pre data-language="json">c</pre>')).toBe(
    '<pre aria-label="Code 1" data-language="ts">a</pre><pre>b</pre><pre aria-label="Code 2" data-language="json">c</pre>',
  );
});
