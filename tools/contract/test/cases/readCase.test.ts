import { expect, test } from 'vitest';
import { readCase } from '../../src/cases/readCase.ts';

const read = (written: object) => readCase(written, 'file.yaml', (name) => ({ world: name }));
const calls = [{ operation: 'listGroups' }];

test('what a file leaves out has a default', () => {
  expect(read({ title: 'a claim', calls })).toEqual({
    title: 'a claim',
    source: 'file.yaml',
    forms: ['post', 'get'],
    given: { mock: {}, calls: [] },
    calls: [
      {
        operation: 'listGroups',
        params: {},
        wait: 0,
        save: {},
        expect: { status: 200, violations: { post: [], get: [] } },
      },
    ],
    notWith: [],
  });
});

test('a world is found by its name, or stands in the file itself', () => {
  expect(read({ title: 'a', given: { world: 'partner' }, calls }).given.mock).toEqual({ world: { world: 'partner' } });
  expect(read({ title: 'a', given: { world: { admins: [] } }, calls }).given.mock).toEqual({ world: { admins: [] } });
});

test.each([
  [{ title: 'a', clals: calls }, 'a case has no clals; it takes title'],
  [{ title: 'a', calls: [] }, 'a case needs calls'],
  [{ calls }, 'a case needs a title'],
  [{ title: 'a', given: { word: 'x' }, calls }, 'given has no word'],
  [{ title: 'a', calls: [{ operation: 'listGroup' }] }, 'the spec has no operation listGroup; it has authorizeAccount'],
  [{ title: 'a', calls: [{ operation: 'listGroups', body: '{}' }] }, 'a call has no body'],
  [{ title: 'a', calls: [{ operation: 'listGroups', wire: { header: {} } }] }, 'wire has no header'],
  [{ title: 'a', calls: [{ operation: 'listGroups', expect: { violation: [] } }] }, 'expect has no violation'],
  [{ title: 'a', calls: [{ operation: 'listGroups', expect: { code: 'bad' } }] }, 'no error code bad'],
  [{ title: 'a', calls: ['listGroups'] }, 'a call must be a mapping'],
])('%j is rejected with what is wrong', (written, said) => {
  expect(() => read(written)).toThrow(said);
});
