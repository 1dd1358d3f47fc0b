/** A running Prism. */
export interface PrismServer {
  /** Its origin, e.g. `http://127.0.0.1:4011`. */
  readonly url: string;
  close(): Promise<void>;
}
