import { readFileSync } from 'node:fs';
import { documentedPackages } from '@b2-partner/apidocs/packages';
import { describe, expect, it } from 'vitest';

const pages = documentedPackages
  .filter(({ pages }) => pages.includes('api'))
  .map(({ name }) => ({
    name,
    text: readFileSync(new URL(`../../src/content/docs/packages/${name}/api.md`, import.meta.url), 'utf8'),
  }));

/** The part of a page about one export. */
function entry(name: string, title: string): string {
  const text = pages.find((page) => page.name === name)?.text ?? '';
  return text.split(/^### /m).find((part) => part.startsWith(title)) ?? '';
}

describe('the API page of a package', () => {
  it('is there for every package with code', () => {
    expect(pages.map(({ name }) => name)).toEqual(['client', 'provision', 'reports', 'mock', 'fetch']);
  });

  it.each(pages)('of $name has no members that nobody calls', ({ text }) => {
    expect(text).not.toMatch(/^#+ \\\[/m);
    expect(text).not.toMatch(/\*\*new \w+Error\*\*/);
  });

  it('names the error that a method throws, and links it', () => {
    expect(entry('client', 'PartnerClient')).toContain('[DeliveryError](#deliveryerror) when `deliver` failed');
  });

  it('says what a signature returns only where there is more to say', () => {
    expect(entry('client', 'PartnerClient')).not.toMatch(/# Returns$/m);
    expect(entry('client', 'Credentials')).toMatch(/# Returns$/m);
  });

  it('says what a table of the description is for, without its rows', () => {
    const codes = entry('fetch', 'errorCodes');
    expect(codes).toContain('Every documented error code');
    expect(codes).not.toContain('bad_auth_token');
  });
});
