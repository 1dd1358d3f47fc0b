import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Operation, operations } from '../../src/reference/operations.ts';
import { samplesOf } from '../../src/samples/samples.ts';
import { compile } from './programs.ts';
import { withSandbox } from './sandbox.ts';

const typed = operations.flatMap((operation) =>
  samplesOf(operation).typed.map(({ id, code }) => ({ name: `${operation.apiName}/${id}`, code })),
);
const curl = operations.flatMap((operation) =>
  samplesOf(operation).curl.map(({ form, sample }) => ({
    name: `${operation.apiName}, ${form}`,
    operation,
    code: sample.code,
  })),
);

let compiled = '';
beforeAll(async () => {
  compiled = await compile('samples', typed);
});

describe.concurrent('samples in TypeScript run as they stand, in the world that the mock starts with', () => {
  it.each(typed)('$name', async ({ name }) => {
    await withSandbox({}, async ({ run }) => {
      const { exitCode, stderr } = await run(process.execPath, [join(compiled, `${name}.js`)]);
      expect(stderr).toBe('');
      expect(exitCode).toBe(0);
    });
  });
});

/** The fields that every response of the operation has. */
const certain = ({ success }: Operation): string[] =>
  success.fields.filter(({ required }) => required).map(({ name }) => name);

describe.concurrent('samples for curl get the documented response', () => {
  it.each(curl)('$name', async ({ code, operation }) => {
    await withSandbox({}, async ({ run }) => {
      const { exitCode, stdout } = await run('bash', ['-euc', code.replaceAll('curl ', 'curl -sS --fail-with-body ')]);
      expect(stdout).not.toContain('"code"');
      expect(exitCode).toBe(0);
      expect(Object.keys(JSON.parse(stdout))).toEqual(expect.arrayContaining(certain(operation)));
    });
  });
});
