/** What a try-it panel knows about the call that it sends. */
export interface Panel {
  readonly suite: 'authorize' | 'groups' | 'backup';
  readonly method: string;
  readonly path: string;
  /** JSON texts of the example requests. */
  readonly requests: readonly string[];
}
