import { describe, expect, it } from 'vitest';
import { fillFacts } from '../../src/markdown/facts.ts';
import { limits } from '../../src/reference/facts.ts';

describe('fillFacts', () => {
  it('reads limits from the spec', () => {
    const limit = limits.find(({ name }) => name === 'membersPerGroup');
    expect(fillFacts('at most {{limit membersPerGroup}}')).toBe(`at most ${limit?.value.toLocaleString('en')}`);
  });

  it('leaves code as it is', () => {
    const text = 'write `{{limit x}}`:\n\n```md\n{{limit x}}\n```\n';
    expect(fillFacts(text)).toBe(text);
  });

  it.each(['{{limit nothing}}', '{{maximum b2_list_groups groupName}}', '{{wish}}'])('rejects %s', (text) => {
    expect(() => fillFacts(text)).toThrow();
  });
});
