import { describe, expect, test } from 'vitest';
import { checkAdvisories } from '../../src/supplyChain/audit.ts';

const advisory = (name: string, ...paths: string[]) => ({
  module_name: name,
  severity: 'high',
  title: 'lets others in',
  url: `https://advisories.example/${name}`,
  patched_versions: '>=2',
  findings: [{ paths }],
});
const answer = (...advisories: object[]) => JSON.stringify({ advisories: { ...advisories } });

describe('checkAdvisories', () => {
  test('fails on what users install, and only tells what is in tools', () => {
    const shipped = advisory('shipped', 'packages__fetch>shipped');
    const tool = advisory('tool', 'packages__release>tool', 'apps__docs>tool');
    const all = answer(shipped, tool);
    const { lines, problems } = checkAdvisories(['packages/fetch'], () => all);
    expect(problems).toEqual(['shipped: high, lets others in (https://advisories.example/shipped); mended in >=2']);
    expect(lines).toEqual([
      'in what the packages bring along: 1',
      'in tools and private packages: 1',
      '  tool: high, lets others in (https://advisories.example/tool); mended in >=2',
    ]);
  });

  test('asks about production dependencies to know what users install', () => {
    const dev = advisory('dev', 'packages__fetch>dev');
    const { problems } = checkAdvisories(['packages/fetch'], (args) =>
      args.includes('--prod') ? answer() : answer(dev),
    );
    expect(problems).toEqual([]);
  });

  test.each([
    ['the registry has no audits', JSON.stringify({ error: { message: 'responded with 405' } })],
    ['nothing came back', ''],
    ['something else came back', '<html>'],
  ])('passes, and says that nobody answered, when %s', (_, output) => {
    const { lines, problems } = checkAdvisories(['packages/fetch'], () => output);
    expect(problems).toEqual([]);
    expect(lines[0]).toMatch(/^nobody to ask/);
  });
});
