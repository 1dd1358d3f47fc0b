import { describe, expect, it } from 'vitest';
import { flatten } from '../src/reference/fields.ts';
import { operations } from '../src/reference/operations.ts';
import { cell, withBase } from '../src/twins/markdown.ts';
import { operationMarkdown } from '../src/twins/operationMarkdown.ts';

describe('the Markdown of an operation', () => {
  it('has every field, code and example of the page', () => {
    for (const operation of operations) {
      const text = operationMarkdown(operation);
      const names = [...operation.fields, ...operation.success.fields].flatMap(flatten).map(({ name }) => name);
      const examples = operation.responses.flatMap(({ examples }) => examples).map(({ title }) => title);
      for (const name of [...names, ...operation.codes.map(({ code }) => code)]) expect(text).toContain(`\`${name}\``);
      for (const title of examples) expect(text).toContain(`${title}:`);
    }
  });
});

describe('withBase', () => {
  it('moves links to the path of the site, and leaves others alone', () => {
    expect(withBase('[a](/x/) [b](https://y.example/) [c](#z)', '/sub/')).toBe(
      '[a](/sub/x/) [b](https://y.example/) [c](#z)',
    );
  });
});

describe('cell', () => {
  it('keeps a text on one line, and its bars inside', () => {
    expect(cell('a | b\n  c\n')).toBe('a \\| b c');
  });
});
