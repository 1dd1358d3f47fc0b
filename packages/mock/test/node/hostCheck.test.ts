import { expect, test } from 'vitest';
import { createMock } from '../../src/index.ts';
import { isWildcard, machineAddresses } from '../../src/node/addresses.ts';
import { hostCheck } from '../../src/node/hostCheck.ts';

const options = { host: '127.0.0.1', publicUrl: undefined, allowHosts: [] };

test.each([
  'localhost',
  'LOCALHOST:4010',
  'localhost.',
  'app.localhost:1',
  '127.0.0.1:4010',
  '127.9.9.9',
  '[::1]:4010',
])('%s is a loopback name', (host) => {
  expect(hostCheck(options)(host, '127.0.0.1')).toBe(true);
});

test.each([
  'evil.example',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  'evil-localhost',
  'localhost@evil.example',
  'evil.example#localhost',
  'localhost/../evil',
  '[::2]',
  '10.0.0.1',
  '',
])('%s is not allowed', (host) => {
  expect(hostCheck(options)(host, '127.0.0.1')).toBe(false);
});

test('the host that it listens on, the public one and those that are allowed are, whatever the port', () => {
  const check = hostCheck({
    host: 'mock.lan',
    publicUrl: 'https://mock.example:8443',
    allowHosts: ['mock', 'fd00::1'],
  });
  for (const host of ['mock.lan', 'MOCK.example:1', 'mock:4010', '[fd00::1]:4010'])
    expect(check(host, undefined)).toBe(true);
  for (const host of ['mock.example.evil.example', 'other']) expect(check(host, undefined)).toBe(false);
});

test("the machine's own addresses are, where it listens on all of them", () => {
  for (const address of machineAddresses()) {
    const host = address.includes(':') ? `[${address}]` : address;
    expect(hostCheck({ ...options, host: '0.0.0.0' })(host, '127.0.0.1')).toBe(true);
    expect(hostCheck(options)(host, '127.0.0.1')).toBe(false);
  }
});

test('the address that a connection came to is, also as IPv6 says it', () => {
  expect(hostCheck({ ...options, host: '::' })('192.0.2.7:4010', '::ffff:192.0.2.7')).toBe(true);
});

test.each(['0.0.0.0', '0', '::', '0:0:0:0:0:0:0:0'])('%s is every address of the machine', (address) => {
  expect(isWildcard(address)).toBe(true);
});

test.each(['http://mock', 'mock:4010', 'a b', ''])('%s is no name to allow', (host) => {
  expect(() => createMock({ allowHosts: [host] })).toThrow('allowHosts must be a host name without scheme and port');
});
