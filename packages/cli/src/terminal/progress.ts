import type { TextStream } from './terminal.ts';

/** A line at the bottom of a terminal that says how far something is. Other output goes above it. */
export class Progress {
  readonly #stream: TextStream;
  #text = '';
  #isShown = false;

  constructor(stream: TextStream) {
    this.#stream = stream;
  }

  /** Shows a text in place of the one before; an empty one takes the line away. */
  show(text: string): void {
    this.hide();
    this.#text = text;
    this.#draw();
  }

  /** Takes the line away, so that other output can be written. */
  hide(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[2K');
    this.#isShown = false;
  }

  /** Shows the line again. */
  restore(): void {
    if (!this.#isShown) this.#draw();
  }

  #draw(): void {
    if (this.#text === '' || !this.#stream.isTTY) return;
    // One column stays free: some terminals go to the next line when the last one is filled.
    this.#stream.write(this.#text.slice(0, Math.max(0, (this.#stream.columns || 80) - 1)));
    this.#isShown = true;
  }
}
