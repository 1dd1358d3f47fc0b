/** One figure that users pay for, and who it belongs to. */
export interface Measure {
  /** `@b2-partner/client bundled`: the key of its budget. */
  readonly name: string;
  readonly value: number;
}

/** What a figure counts, by the last word of its name. */
export const units: Readonly<Record<string, string>> = {
  bundled: 'bytes, minified and gzipped, dependencies included',
  tarball: 'bytes to download',
  dependencies: 'packages installed with it, ours included',
  script: 'bytes of the whole site, gzipped, without the search',
  style: 'bytes of the whole site, gzipped',
  fonts: 'bytes of the whole site',
};
