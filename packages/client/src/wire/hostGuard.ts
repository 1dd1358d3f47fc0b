const vendorDomains = ['backblazeb2.com', 'backblaze.com'];
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const ipAddress = /^(\[.*\]|\d{1,3}(\.\d{1,3}){3})$/;

/**
 * Whether the token may go to a base URL: the URL without a slash at its end, or what is wrong with it. `entry` is what
 * has to be trusted for it; `undefined` when that would not help.
 */
export type CheckedUrl = { baseUrl: string } | { host: string; problem: string; entry: string | undefined };

/** Which hosts may get the token. A host is not trusted because a response named it. */
export class HostGuard {
  /** The realm, without a slash at its end. */
  readonly realm: string;
  readonly #realm: URL;
  readonly #trusted: readonly string[];
  readonly #allowInsecure: boolean;

  /** Takes a realm and hosts that passed `problemOfRealm` and `isHost`. */
  constructor(realm: string, trustedHosts: readonly string[], allowInsecureRealm: boolean) {
    this.#realm = new URL(realm);
    this.realm = baseOf(this.#realm);
    this.#trusted = [
      this.#realm.hostname,
      `${this.#realm.hostname}:${portOf(this.#realm)}${this.#realm.pathname}`,
      ...trustedHosts,
    ].map(spelling);
    this.#allowInsecure = allowInsecureRealm;
  }

  /** Checks a base URL that a response named. */
  check(baseUrl: string): CheckedUrl {
    const url = parse(baseUrl);
    const problem = url ? this.#problemOf(url) : 'is not a URL';
    if (url && !problem) return { baseUrl: baseOf(url) };
    return {
      host: url?.host || 'an unreadable address',
      problem: problem as string,
      entry: url && this.#entryFor(url),
    };
  }

  #entryFor(url: URL): string | undefined {
    const entry = url.host + url.pathname.replace(/\/$/, '');
    if (!isHost(entry)) return undefined;
    return new HostGuard(this.realm, [entry], this.#allowInsecure).#problemOf(url) ? undefined : entry;
  }

  #problemOf(url: URL): string | undefined {
    const { hostname, protocol } = url;
    const path = url.pathname.replace(/\/$/, '');
    const onLoopback = loopback.test(hostname) && loopback.test(this.#realm.hostname);
    const isNamed = (onLoopback && path === '') || this.#isTrusted(url, path);
    if (!isPlain(url) || (path && (isVendor(hostname) || !isNamed)))
      return 'has a user name, a path, a query or a fragment';
    if (protocol !== 'https:' && !(protocol === 'http:' && (onLoopback || (isNamed && this.#allowInsecure)))) {
      return 'is not https';
    }
    if (isNamed) return undefined;
    if (ipAddress.test(hostname)) return 'is an IP address';
    return isVendor(this.#realm.hostname) && isVendor(hostname) ? undefined : 'is not a trusted host';
  }

  /** Whether an entry names the host, with or without its port. One with a path stands for what is below that. */
  #isTrusted(url: URL, path: string): boolean {
    return [url.hostname, `${url.hostname}:${portOf(url)}`].some((host) =>
      this.#trusted.some(
        (entry) => `${host}${path}` === entry || (entry.includes('/') && `${host}${path}`.startsWith(`${entry}/`)),
      ),
    );
  }
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
  return (hasPort ? `${url.hostname}:${portOf(url)}` : url.hostname) + url.pathname.replace(/\/$/, '');
}

/** Whether a URL has nothing but a host and a path: no user, no query, no fragment. */
const isPlain = ({ href, origin, pathname }: URL) => href === origin + pathname;

const baseOf = ({ origin, pathname }: URL) => origin + pathname.replace(/\/+$/, '');

const portOf = ({ port, protocol }: URL) => port || (protocol === 'https:' ? '443' : '80');

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
