import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Whether a server that listens on this address can be reached by every address of the machine. */
export function isWildcard(address: string): boolean {
  return /^(?:0(?:\.0){0,3}|[0:]*:[0:]*)$/.test(address);
}

/** The addresses of this machine that other machines can use, IPv4 first. */
export function machineAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  // Link-local IPv6 addresses need a scope, which URLs cannot carry.
  const usable = all.filter(({ internal, scopeid }) => !internal && !scopeid);
  return usable.sort((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address);
}

/** Scheme, host and port to reach a server by; on this machine when it listens on all addresses. */
export function originOf(scheme: string, { address, family, port }: AddressInfo): string {
  if (!isWildcard(address)) return `${scheme}://${bracketed(address)}:${port}`;
  return `${scheme}://${family === 'IPv6' ? '[::1]' : '127.0.0.1'}:${port}`;
}

/** The same origin for other machines, when the server listens on all addresses of this one. */
export function otherOrigins(origin: string, host: string): string[] {
  if (!isWildcard(host)) return [];
  const { protocol, port } = new URL(origin);
  const reachable = machineAddresses().filter((address) => host.includes(':') || !address.includes(':'));
  return reachable.map((address) => `${protocol}//${bracketed(address)}:${port}`);
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
