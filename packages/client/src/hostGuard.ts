import { UntrustedHostError } from './errors/untrustedHostError.ts';
import { UsageError } from './errors/usageError.ts';
import { authorizeOrigin } from './generated/spec.ts';

const vendorDomains = ['backblazeb2.com', 'backblaze.com'];
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const ipAddress = /^(\[.*\]|\d{1,3}(\.\d{1,3}){3})$/;

/** Which hosts may get the token. A host is not trusted because an answer named it. */
export class HostGuard {
  /** The origin of the realm. */
  readonly realm: string;
  readonly #realm: URL;
  readonly #trusted: ReadonlySet<string>;
  readonly #allowInsecure: boolean;

  constructor(realm: string, trustedHosts: readonly string[], allowInsecureRealm: boolean) {
    this.#realm = parseRealm(realm);
    this.realm = this.#realm.origin;
    this.#trusted = new Set([this.#realm.hostname, ...trustedHosts.map(parseHost)]);
    this.#allowInsecure = allowInsecureRealm;
    if (this.#realm.protocol !== 'https:' && !allowInsecureRealm && !loopback.test(this.#realm.hostname)) {
      throw new UsageError(
        `The realm ${this.realm} is not https, so the key would cross the network in the open. Use https; in a private network, set \`allowInsecureRealm: true\`.`,
      );
    }
  }

  /** The origin of a base URL that an answer named. @throws {UntrustedHostError} when the token must not go there. */
  origin(baseUrl: string): string {
    const url = parse(baseUrl);
    const problem = url ? this.#problemOf(url) : 'is not a URL';
    if (url && !problem) return url.origin;
    const host = url?.host || 'an unreadable address';
    throw new UntrustedHostError(
      `The authorize answer names ${host}, which ${problem}. Nothing was sent there. If you trust it, add it to \`trustedHosts\`; otherwise find out who answers at ${this.realm}.`,
      host,
    );
  }

  #problemOf(url: URL): string | undefined {
    const onLoopback = loopback.test(url.hostname) && loopback.test(this.#realm.hostname);
    const isNamed =
      onLoopback || this.#trusted.has(url.hostname) || this.#trusted.has(`${url.hostname}:${portOf(url)}`);
    if (url.username || url.password) return 'comes with user info';
    if (url.pathname !== '/' || url.search || url.hash) return 'comes with a path, a query or a fragment';
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (onLoopback || (isNamed && this.#allowInsecure)))) {
      return 'is not https';
    }
    if (isNamed) return undefined;
    if (ipAddress.test(url.hostname)) return 'is an IP address';
    return isVendor(this.#realm.hostname) && isVendor(url.hostname) ? undefined : 'is not one that may get the token';
  }
}

const isVendor = (hostname: string) =>
  vendorDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));

function parseRealm(realm: string): URL {
  const url = parse(realm);
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin)
    throw new UsageError(
      `The realm (\`realm\`, or B2_PARTNER_REALM with fromEnv) must be an origin such as ${authorizeOrigin}, without a path.`,
    );
  return url;
}

/** A trusted host in the spelling of URLs; with its port, when it names one. */
function parseHost(host: string): string {
  const url = /^[^\s/\\?#@]+$/.test(host) ? parse(`https://${host}`) : undefined;
  if (!url) throw new UsageError('`trustedHosts` takes hosts as `host` or `host:port`.');
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
