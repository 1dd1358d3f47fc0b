const vendorDomains = ['backblazeb2.com', 'backblaze.com'];
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const ipAddress = /^(\[.*\]|\d{1,3}(\.\d{1,3}){3})$/;

/**
 * Whether the token may go to a base URL: the URL without a slash at its end, or what is wrong with it. `entry` is what
 * has to be trusted for it; `undefined` when that would not help.
 */
export type CheckedUrl = { baseUrl: string } | { host: string; problem: string; entry: string | undefined };

/** Which hosts may get the token. A host is not trusted because a response named it. */
export interface HostGuard {
  /** The realm, without a slash at its end. */
  readonly realm: string;
  /** Checks a base URL that a response named. */
  check(baseUrl: string): CheckedUrl;
}

/** The guard for a realm and hosts that passed `problemOfRealm` and `isHost`. */
export function createHostGuard(
  realmUrl: string,
  trustedHosts: readonly string[],
  allowInsecureRealm: boolean,
): HostGuard {
  const realm = new URL(realmUrl);
  const trusted = [realm.hostname, hostAndPort(realm) + realm.pathname, ...trustedHosts].map(spelling);

  function problemOf(url: URL, entries: readonly string[]): string | undefined {
    const { hostname, protocol } = url;
    const path = pathOf(url);
    const onLoopback = loopback.test(hostname) && loopback.test(realm.hostname);
    const isNamed = (onLoopback && path === '') || entries.some((entry) => names(entry, url));
    if (!isPlain(url) || (path && (isVendor(hostname) || !isNamed)))
      return 'has a user name, a path, a query or a fragment';
    if (protocol !== 'https:' && !(protocol === 'http:' && (onLoopback || (isNamed && allowInsecureRealm)))) {
      return 'is not https';
    }
    if (isNamed) return undefined;
    if (ipAddress.test(hostname)) return 'is an IP address';
    return isVendor(realm.hostname) && isVendor(hostname) ? undefined : 'is not a trusted host';
  }

  function entryFor(url: URL): string | undefined {
    const entry = url.host + pathOf(url);
    return isHost(entry) && !problemOf(url, [spelling(entry)]) ? entry : undefined;
  }

  return {
    realm: baseOf(realm),
    check(baseUrl) {
      const url = parse(baseUrl);
      if (!url) return { host: 'an unreadable address', problem: 'is not a URL', entry: undefined };
      const problem = problemOf(url, trusted);
      if (!problem) return { baseUrl: baseOf(url) };
      return { host: url.host || 'an unreadable address', problem, entry: entryFor(url) };
    },
  };
}

/** Whether an entry names the host of a URL, with or without its port. One with a path stands for what is below that. */
function names(entry: string, url: URL): boolean {
  return [url.hostname, hostAndPort(url)].some((host) => {
    const place = host + pathOf(url);
    return place === entry || (entry.includes('/') && place.startsWith(`${entry}/`));
  });
}

/** What is wrong with a realm: it must be a URL, and https unless it is on loopback or that is allowed. */
export function problemOfRealm(realm: string, allowInsecureRealm: boolean): 'no URL' | 'not https' | undefined {
  const url = parse(realm);
  if (!url || !/^https?:$/.test(url.protocol) || !isPlain(url)) return 'no URL';
  if (url.pathname !== '/' && isVendor(url.hostname)) return 'no URL';
  return url.protocol === 'https:' || allowInsecureRealm || loopback.test(url.hostname) ? undefined : 'not https';
}

/** Whether an entry of `trustedHosts` is a host, with or without its port and a path. */
export function isHost(host: string): boolean {
  return /^[^\s/\\?#@]+(\/[^\s/\\?#@][^\s\\?#@]*)?$/.test(host) && parse(`https://${host}`) !== undefined;
}

const isVendor = (hostname: string) =>
  vendorDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));

/** A trusted host in the spelling of URLs; with its port and its path, when it names them. */
function spelling(entry: string): string {
  const url = new URL(`https://${entry}`);
  const hasPort = /^[^/]*:\d+(\/|$)/.test(entry);
  return (hasPort ? hostAndPort(url) : url.hostname) + pathOf(url);
}

/** Whether a URL has nothing but a host and a path: no user, no query, no fragment. */
const isPlain = ({ href, origin, pathname }: URL) => href === origin + pathname;

const baseOf = ({ origin, pathname }: URL) => origin + pathname.replace(/\/+$/, '');

const pathOf = ({ pathname }: URL) => pathname.replace(/\/$/, '');

const hostAndPort = ({ hostname, port, protocol }: URL) =>
  `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
