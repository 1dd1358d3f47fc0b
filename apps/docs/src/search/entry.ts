/** A name that the search jumps to. */
export interface SearchEntry {
  readonly name: string;
  readonly kind: 'operation' | 'error code' | 'quirk' | 'guide' | 'schema' | 'field';
  /** Below the base. */
  readonly address: string;
  readonly text: string;
  /** A second name of the same thing. */
  readonly alias?: string;
}
