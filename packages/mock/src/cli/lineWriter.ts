/** Writes lines to a stream together, once per turn of the event loop: a log must not slow responses down. */
export class LineWriter {
  readonly #stream: { write(text: string): unknown };
  #pending = '';

  constructor(stream: { write(text: string): unknown }) {
    this.#stream = stream;
  }

  write(line: string): void {
    if (this.#pending === '') setImmediate(() => this.flush());
    this.#pending += `${line}\n`;
  }

  flush(): void {
    if (this.#pending !== '') this.#stream.write(this.#pending);
    this.#pending = '';
  }
}
