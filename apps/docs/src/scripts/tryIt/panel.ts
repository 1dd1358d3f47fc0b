/** One of the two forms of a call. */
export interface PanelForm {
  readonly method: string;
  readonly path: string;
  /** Where the parameters go. */
  readonly place: 'body' | 'query' | 'none';
}

/** What a try-it panel knows about the call that it sends. */
export interface Panel {
  readonly suite: 'authorize' | 'groups' | 'backup';
  /** The canonical form first. */
  readonly forms: readonly PanelForm[];
  /** JSON texts of the example requests. */
  readonly requests: readonly string[];
  /** Address of the page with all error codes. */
  readonly errors: string;
  /** The error codes that have an entry on this page. */
  readonly codes: readonly string[];
}
