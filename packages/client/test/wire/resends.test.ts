import { describe, expect, it } from 'vitest';
import { resendsOf, sentOnce } from '../../src/wire/resends.ts';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

describe('resendsOf', () => {
  it.each([
    ['Node 20', { process: { versions: { node: '20.20.2' } } }, 'nothing'],
    [
      'Node with jsdom',
      { process: { versions: { node: '24.1.0' } }, navigator: { userAgent: 'Mozilla/5.0 jsdom' } },
      'nothing',
    ],
    ['Bun', { Bun: {}, process: { versions: { node: '24.3.0', bun: '1.4.5' } } }, 'nothing'],
    ['workerd', { navigator: { userAgent: 'Cloudflare-Workers' } }, 'nothing'],
    ['Deno, which gives a version of Node too', { Deno: {}, process: { versions: { node: '24.2.0' } } }, 'text'],
    ['a browser', { navigator: { userAgent: chrome } }, 'anything'],
    ['a browser with a bundled process', { process: { versions: {} }, navigator: { userAgent: chrome } }, 'anything'],
    ['Electron', { process: { versions: { node: '22.1.0', electron: '40.0.0' } } }, 'anything'],
    ['a runtime that says nothing of itself', {}, 'anything'],
  ] as const)('%s', (_, globals, want) => {
    expect(resendsOf(globals)).toBe(want);
  });

  it('knows this runtime', () => {
    expect(resendsOf()).toBe('nothing');
  });
});

describe('sentOnce', () => {
  it('leaves the text where nothing is sent again', () => {
    expect(sentOnce('{}', 'nothing')).toBe('{}');
  });

  it.each(['text', 'anything'] as const)('wraps it where %s is', async (resends) => {
    const body = sentOnce('{"a":"é"}', resends);
    expect(body).toBeInstanceOf(Blob);
    expect(await (body as Blob).text()).toBe('{"a":"é"}');
  });
});
