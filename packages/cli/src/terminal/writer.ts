import { Stop } from '../errors/stop.ts';
import type { TextStream } from './terminal.ts';

const pieceSize = 32 * 1024;

/** Text to a stream, in pieces of a good size, no faster than the reader takes it. */
export class Writer {
  readonly #stream: TextStream;
  #pending = '';
  #scheduled = false;
  #failure: Error | undefined;
  /** What is done around each piece that is written, for who shares the terminal with it. */
  around = { before: () => {}, after: () => {} };

  /** @param onClosed called once when nobody reads any more */
  constructor(stream: TextStream, onClosed: (stop: Stop) => void) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (this.#failure !== undefined) return;
      this.#failure = error.code === 'EPIPE' ? new Stop('closed pipe') : error;
      if (this.#failure instanceof Stop) onClosed(this.#failure);
    });
  }

  /** Takes the text; waits when the reader is behind. @throws {Stop} when nobody reads any more */
  async write(text: string): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    this.#pending += text;
    if (this.#pending.length >= pieceSize) return this.#push();
    // What is known is shown while the next page is on its way.
    if (!this.#scheduled) {
      this.#scheduled = true;
      setImmediate(() => {
        this.#scheduled = false;
        void this.#push();
      });
    }
  }

  /** Hands everything over to the system. */
  async flush(): Promise<void> {
    await this.#push();
  }

  /** Resolves when everything is with the system. @throws {Stop} when nobody reads any more */
  async end(): Promise<void> {
    await this.#push();
    // An error of the stream is reported after the write that caused it.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #push(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text === '' || this.#failure !== undefined) return;
    this.around.before();
    const written = new Promise<void>((resolve) => this.#stream.write(text, () => resolve()));
    this.around.after();
    await written;
  }
}
