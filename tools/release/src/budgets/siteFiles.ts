import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of all of them, each compressed by itself. */
export function gzipped(...contents: readonly (string | Buffer)[]): number {
  return contents.reduce((total, content) => total + gzipSync(content).length, 0);
}

const host = 'http://site.invalid';

/** The files of a built site by their addresses, each read and compressed once. */
export class SiteFiles {
  readonly #folder: string;
  readonly #contents = new Map<string, Buffer>();
  readonly #weights = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The addresses of all pages. @throws Error when there is none. */
  pages(): string[] {
    const paths = existsSync(this.#folder) ? readdirSync(this.#folder, { recursive: true, encoding: 'utf8' }) : [];
    const pages = paths.filter((path) => path.endsWith('.html'));
    if (pages.length === 0) throw new Error(`there is no built site in ${this.#folder}: run the build first`);
    return pages.map((path) => `/${path.split(sep).join('/')}`);
  }

  /** The address that a link means. @throws Error for one of another host, which cannot be weighed. */
  addressOf(link: string, from: string): string {
    const url = new URL(link, host + from);
    if (url.origin !== host) throw new Error(`${from} loads ${link}, which is not a file of its site`);
    return decodeURIComponent(url.pathname);
  }

  /** @throws Error when the site has no such file. */
  text(address: string): string {
    return this.#content(address).toString();
  }

  /** Bytes of all of them, gzipped, each once. @throws Error when the site lacks one. */
  weight(addresses: readonly string[]): number {
    return [...new Set(addresses)].reduce((total, address) => total + this.#weight(address), 0);
  }

  #weight(address: string): number {
    const weight = this.#weights.get(address) ?? gzipped(this.#content(address));
    this.#weights.set(address, weight);
    return weight;
  }

  #content(address: string): Buffer {
    const content = this.#contents.get(address) ?? readFileSync(join(this.#folder, address));
    this.#contents.set(address, content);
    return content;
  }
}
