/**
 * The text of a response, as far as it arrived. Reading can end early, at the limit, with the connection or with the
 * caller's patience, and what came until then may hold the only copy of a key.
 */
export class ReceivedText {
  /** Whether the response is longer than the limit; what lies behind that was not read. */
  isTooLong = false;
  readonly #parts: ArrayBufferView[] = [];
  #whole: string | undefined;

  /** What has been read so far. */
  get text(): string {
    return this.#whole ?? decode(this.#parts);
  }

  /** Reads a response up to a number of bytes: part by part, which Node does faster than `text()`. */
  read(response: Response, limit: number): Promise<void> {
    const { body } = response;
    return typeof body?.getReader === 'function'
      ? this.#readParts(body.getReader(), limit)
      : this.#readText(response, limit);
  }

  // A test double may have nothing but a text.
  async #readText(response: Response, limit: number): Promise<void> {
    const text: unknown = await response.text();
    if (typeof text !== 'string') throw new TypeError('`text()` of the response gave no string');
    this.#whole = text;
    this.isTooLong = text.length > limit;
  }

  async #readParts(reader: ReadableStreamDefaultReader<unknown>, limit: number): Promise<void> {
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const part = bytesOf(value);
      this.#parts.push(part);
      size += part.byteLength;
      if (size > limit) break;
    }
    this.isTooLong = true;
    // Not awaited: a server may go on sending for as long as it likes.
    reader.cancel().catch(() => {});
  }
}

/** A part of a body as bytes. The stream of a custom `fetch` may give text, or what is neither. */
function bytesOf(part: unknown): ArrayBufferView {
  if (typeof part === 'string') return new TextEncoder().encode(part);
  return ArrayBuffer.isView(part) ? part : new Uint8Array(part as ArrayBuffer);
}

function decode(parts: readonly ArrayBufferView[]): string {
  const decoder = new TextDecoder();
  // Almost every response comes in one part.
  if (parts.length === 1) return decoder.decode(parts[0]);
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}
