import { describe, expect, inject, test } from 'vitest';
import { damages } from '../src/generate/damage.ts';
import { fieldCases } from '../src/generate/fields.ts';
import { judgeAnswer } from '../src/http/judgeAnswer.ts';
import { FORMS, operations } from '../src/spec/operations.ts';

const JSON_HEADERS = { 'content-type': 'application/json' };

for (const operation of operations) {
  const judge = (form: 'post' | 'get', status: number, answer: unknown): Promise<string[]> =>
    judgeAnswer(inject('proxyUrl'), operation, form, { status, headers: JSON_HEADERS, body: JSON.stringify(answer) });

  describe(operation.id, () => {
    for (const [status, examples] of Object.entries(operation.answers)) {
      for (const [name, example] of Object.entries(examples)) {
        test(`Prism finds nothing wrong with the response ${status} ${name}`, async () => {
          for (const form of FORMS) expect(await judge(form, Number(status), example)).toEqual([]);
        });
      }
    }

    for (const form of FORMS) {
      test(`Prism sees a response that lacks everything (${form})`, async () => {
        expect(await judge(form, 200, {})).toContain('response.body required');
      });

      test(`Prism sees an error of another shape (${form})`, async () => {
        const found = await judge(form, 400, { code: 'bad_request', message: 'status is a text', status: '400' });
        expect(found).toEqual(['response.body.status type']);
      });

      test(`Prism sees a response that is not JSON (${form})`, async () => {
        const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>502</h1>' };
        expect(await judgeAnswer(inject('proxyUrl'), operation, form, html)).not.toEqual([]);
      });
    }

    test('Prism sees a wrong value in every place of every response', async () => {
      for (const example of Object.values(operation.answers[200] ?? {})) {
        for (const { at, value } of damages(example)) {
          const found = await judge('post', 200, value);
          expect(found.filter((violation) => violation.startsWith(`response.body.${at} `))).not.toEqual([]);
        }
      }
    });

    test('a violation of each field of the request is among the cases', () => {
      const named = fieldCases(operation).flatMap(({ calls }) => calls[0]?.expect.violations.post);
      for (const field of Object.keys(operation.fields)) {
        expect(
          named.some((violation) => violation?.startsWith(`params.${field} `)),
          field,
        ).toBe(true);
      }
    });
  });
}

test('Prism sees a status that the spec does not declare', async () => {
  const [operation] = operations;
  if (!operation) throw new Error('the spec has no operations');
  const teapot = { status: 418, headers: JSON_HEADERS, body: '{}' };
  expect(await judgeAnswer(inject('proxyUrl'), operation, 'post', teapot)).toEqual([
    expect.stringContaining('Unable to match the returned status code'),
  ]);
});
