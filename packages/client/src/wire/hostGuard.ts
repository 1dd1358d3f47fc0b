const vendorDomains = ['backblazeb2.com', 'backblaze.com'];
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const ipAddress = /^(\[.*\]|\d{1,3}(\.\d{1,3}){3})$/;

/** Whether the token may go to a base URL: its origin, or what is wrong with it. */
export type CheckedUrl = { origin: string } | { host: string; problem: string };

/** Which hosts may get the token. A host is not trusted because a response named it. */
export class HostGuard {
  /** The origin of the realm. */
  readonly realm: string;
  readonly #realm: URL;
  readonly #trusted: ReadonlySet<string>;
  readonly #allowInsecure: boolean;

  /** Takes a realm and hosts that passed `problemOfRealm` and `isHost`. */
  constructor(realm: string, trustedHosts: readonly string[], allowInsecureRealm: boolean) {
    this.#realm = new URL(realm);
    this.realm = this.#realm.origin;
    this.#trusted = new Set([this.#realm.hostname, ...trustedHosts.map(spelling)]);
    this.#allowInsecure = allowInsecureRealm;
  }

  /** Checks a base URL that a response named. */
  check(baseUrl: string): CheckedUrl {
    const url = parse(baseUrl);
    const problem = url ? this.#problemOf(url) : 'is not a URL';
    if (url && !problem) return { origin: url.origin };
    return { host: url?.host || 'an unreadable address', problem: problem as string };
  }

  #problemOf(url: URL): string | undefined {
    const onLoopback = loopback.test(url.hostname) && loopback.test(this.#realm.hostname);
    const isNamed =
      onLoopback || this.#trusted.has(url.hostname) || this.#trusted.has(`${url.hostname}:${portOf(url)}`);
    if (url.username || url.password) return 'has a user name or a password';
    if (url.pathname !== '/' || url.search || url.hash) return 'has a path, a query or a fragment';
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (onLoopback || (isNamed && this.#allowInsecure)))) {
      return 'is not https';
    }
    if (isNamed) return undefined;
    if (ipAddress.test(url.hostname)) return 'is an IP address';
    return isVendor(this.#realm.hostname) && isVendor(url.hostname) ? undefined : 'is not a trusted host';
  }
}

/** What is wrong with a realm: it must be an origin, and https unless it is on loopback or that is allowed. */
export function problemOfRealm(realm: string, allowInsecureRealm: boolean): 'no origin' | 'not https' | undefined {
  const url = parse(realm);
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) return 'no origin';
  return url.protocol === 'https:' || allowInsecureRealm || loopback.test(url.hostname) ? undefined : 'not https';
}

/** Whether an entry of `trustedHosts` is a host, with or without its port. */
export function isHost(host: string): boolean {
  return /^[^\s/\\?#@]+$/.test(host) && parse(`https://${host}`) !== undefined;
}

const isVendor = (hostname: string) =>
  vendorDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));

/** A trusted host in the spelling of URLs; with its port, when it names one. */
function spelling(host: string): string {
  const url = new URL(`https://${host}`);
  return /:\d+$/.test(host) ? `${url.hostname}:${portOf(url)}` : url.hostname;
}

const portOf = ({ port, protocol }: URL) => port || (protocol === 'https:' ? '443' : '80');

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
