import { acquireBytes } from '../memory/pool.ts';
import type { MemberBytes } from './memberBytes.ts';

const encoder = new TextEncoder();

/** Generated members that follow each other. */
interface Run {
  readonly bytes: MemberBytes;
  readonly from: number;
  to: number;
}

/** Collects the members of a page, in order, and puts their JSON together. */
export class MemberPage {
  /** JSON of kept members, with a comma after each, or generated ones. */
  readonly #parts: (string | Run)[] = [];
  #open: Run | undefined;
  #text = '';

  addKept(json: string): void {
    this.#open = undefined;
    this.#text += `${json},`;
  }

  addGenerated(bytes: MemberBytes, from: number, to: number): void {
    if (this.#open?.to === from) {
      this.#open.to = to;
      return;
    }
    this.#endText();
    this.#open = { bytes, from, to };
    this.#parts.push(this.#open);
  }

  /** The members between what stands before and behind them; text as long as all of them are kept ones. */
  between(head: string, tail: string): string | Uint8Array {
    if (this.#parts.length === 0) return head + this.#text.slice(0, -1) + tail;
    this.#endText();
    const parts = [head, ...this.#parts].map((part) => (typeof part === 'string' ? encode(part) : part));
    const length = parts.reduce((sum, part) => sum + lengthOf(part), 0);
    const end = encode(tail);
    // The last member has no comma after it.
    const out = acquireBytes(length - 1 + end.length);
    let at = 0;
    for (const part of parts) {
      if (ArrayBuffer.isView(part)) out.set(part.subarray(0, out.length - at), at);
      else part.bytes.write(out, at, part.from, part.to);
      at += lengthOf(part);
    }
    out.set(end, length - 1);
    return out;
  }

  #endText(): void {
    if (this.#text !== '') this.#parts.push(this.#text);
    this.#text = '';
  }
}

/** UTF-8 of a text. Short ASCII ones, as most are, are written here: that is faster than asking the platform. */
function encode(text: string): Uint8Array {
  if (text.length > 256) return encoder.encode(text);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return encoder.encode(text);
    bytes[i] = code;
  }
  return bytes;
}

function lengthOf(part: Uint8Array | Run): number {
  return ArrayBuffer.isView(part) ? part.length : part.bytes.lengthOf(part.from, part.to);
}
