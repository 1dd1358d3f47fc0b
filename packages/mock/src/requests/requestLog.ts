/** One request that the mock saw. Credentials are not in it. */
export interface SeenRequest {
  /** The world's time, ms since 1970. */
  readonly at: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Id of the operation, null where there is none. */
  operation: string | null;
  /** The account that called, once it is known. */
  accountId: string | null;
  /** The parameters that the operation has, long texts cut, secrets masked. */
  params: Record<string, unknown>;
  status: number;
  /** Error code and message of a rejection. */
  code: string | null;
  message: string | null;
  /** The kind of fault that hit it. */
  fault: string | null;
}

const maxRequests = 1000;

/** The last requests, oldest first. */
export class RequestLog {
  #ring: SeenRequest[] = [];
  #next = 0;

  add(request: SeenRequest): void {
    this.#ring[this.#next] = request;
    this.#next = (this.#next + 1) % maxRequests;
  }

  list(): SeenRequest[] {
    if (this.#ring.length < maxRequests) return [...this.#ring];
    return [...this.#ring.slice(this.#next), ...this.#ring.slice(0, this.#next)];
  }

  clear(): void {
    this.#ring = [];
    this.#next = 0;
  }
}
