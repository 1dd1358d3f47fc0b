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
  unpacked: 'bytes on disk, without dependencies',
  dependencies: 'packages installed with it, ours included',
  startup: 'processor time until imported, or until the first answer, in times of a Node program that does nothing',
  instantiations: 'types made by the compiler for a program of the usual size',
  typecheck: 'processor time of the compiler for that program, in times of an empty one with the same libraries',
  script: 'bytes of the heaviest page, gzipped: files, what they import, and what stands in the page',
  style: 'bytes of the heaviest page, gzipped, likewise',
  fonts: 'bytes of the heaviest page: those that its style names',
};
