import { isIP } from 'node:net';
import { isWildcard, machineAddresses } from './addresses.ts';

/** The names that a server goes by. */
export interface HostOptions {
  /** The address that it listens on. */
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly allowHosts: readonly string[];
}

/** Whether a request with this `Host` is allowed, on a connection to this address of the machine. */
export type HostCheck = (host: string, localAddress: string | undefined) => boolean;

const hostPattern = /^([\w.-]+|\[[\da-f:.]+\])(?::\d*)?$/i;

const loopbackPattern = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Allows loopback names and the names that the server goes by. A web page under another name that resolves to this
 * machine (DNS rebinding) could otherwise read everything.
 */
export function hostCheck({ host, publicUrl, allowHosts }: HostOptions): HostCheck {
  const names = [host, ...allowHosts, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])];
  const allowed = new Set(names.map(hostName));
  const isAllowed = (name: string, localAddress = ''): boolean =>
    loopbackPattern.test(name) ||
    allowed.has(name) ||
    name === hostName(localAddress) ||
    (isWildcard(host) && machineAddresses().map(hostName).includes(name));
  let lastAllowed: string | undefined;
  return (header, localAddress) => {
    if (header === lastAllowed) return true;
    const [, name] = hostPattern.exec(header) ?? [];
    if (name === undefined || !isAllowed(hostName(name), localAddress)) return false;
    lastAllowed = header;
    return true;
  };
}

/** A name as it is compared: lower case, no dot at the end, IPv6 in brackets, IPv4 as such. */
function hostName(name: string): string {
  const lower = name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
  return isIP(lower) === 6 ? `[${lower}]` : lower;
}
