/** A piece of code that calls an operation and runs as it stands. */
export interface Sample {
  /** What the choice of samples is remembered by. */
  readonly id: 'client' | 'fetch' | 'curl';
  readonly label: string;
  readonly language: 'ts' | 'sh';
  readonly code: string;
}
