import type { Case } from '../cases/case.ts';
import { bundle } from '../spec/bundle.ts';
import type { Operation } from '../spec/operations.ts';
import { statusOf } from '../spec/registry.ts';
import { goodParams, makeCase } from './make.ts';

const isCode = (name: string): boolean => name in bundle.components['x-b2-error-codes'];

/** The codes that an operation can respond with, by the named examples of its declared responses. */
export function errorCodesOf({ id, answers }: Operation): string[] {
  return Object.entries(answers).flatMap(([status, examples]) =>
    Object.keys(examples).filter((name) => isCode(name) && statusOf(name, id) === Number(status)),
  );
}

/** Each declared code of an operation reaches the caller in the declared shape, when the mock is told to. */
export function errorCases(operation: Operation): Case[] {
  return errorCodesOf(operation).map((code) => {
    const call = {
      params: goodParams(operation),
      wire: { headers: { 'X-Mock-Fault': JSON.stringify({ do: 'error', code }) } },
      expect: { code },
    };
    return makeCase(operation, `can answer ${code}`, call, { forms: ['post'] });
  });
}
