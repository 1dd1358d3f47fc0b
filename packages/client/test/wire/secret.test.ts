import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Credentials, Secret } from '../../src/index.ts';

const secret = new Secret('K004-value');

test('only reveal gives the value', () => {
  expect(secret.reveal()).toBe('K004-value');
});

test.each<[string, () => unknown, unknown]>([
  ['String', () => String(secret), '[secret]'],
  ['template', () => `${secret}`, '[secret]'],
  ['addition', () => ''.concat(secret as never), '[secret]'],
  ['JSON', () => JSON.stringify({ secret }), '{"secret":"[secret]"}'],
  ['inspect', () => inspect(secret), '[secret]'],
  ['inspect with hidden fields', () => inspect({ secret }, { showHidden: true }), '{ secret: [secret] }'],
  ['Deno', () => Reflect.get(secret, Symbol.for('Deno.customInspect')).call(secret), '[secret]'],
  ['own keys', () => Reflect.ownKeys(secret), []],
  ['structured clone', () => structuredClone(secret), {}],
  ['spread', () => ({ ...secret }), {}],
])('%s shows that there is a secret, and no more', (_, show, want) => {
  expect(show()).toEqual(want);
});

test('credentials print everything but the secret half', () => {
  const credentials = new Credentials('0041', secret, '1d0c0ffee123', 'a@partner.example');

  expect(JSON.parse(JSON.stringify(credentials))).toEqual({
    applicationKeyId: '0041',
    applicationKey: '[secret]',
    accountId: '1d0c0ffee123',
    email: 'a@partner.example',
  });
  expect(credentials.reveal()).toEqual({ applicationKeyId: '0041', applicationKey: 'K004-value' });
});
