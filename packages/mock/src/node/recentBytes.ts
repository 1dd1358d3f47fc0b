import type { Socket } from 'node:net';

/** Node reads no longer head of a request, in bytes. */
const longestHead = 16_384;

interface Recent {
  readonly chunks: Buffer[];
  size: number;
}

/** The last bytes of each connection. Node's parser tells which bytes it rejects, but not how their request began. */
export class RecentBytes {
  readonly #recent = new WeakMap<Socket, Recent>();

  /** Keeps the bytes of a connection from now on: as many as the head of a request may have, and few more. */
  watch(socket: Socket): void {
    const recent: Recent = { chunks: [], size: 0 };
    this.#recent.set(socket, recent);
    socket.on('data', (chunk: Buffer) => {
      recent.chunks.push(chunk);
      recent.size += chunk.length;
      for (let first = recent.chunks[0]; first && recent.size - first.length >= longestHead; first = recent.chunks[0]) {
        recent.chunks.shift();
        recent.size -= first.length;
      }
    });
  }

  /** The method of the last request that a connection began, before these further bytes end. */
  lastMethod(socket: Socket, further: Buffer | undefined): string | undefined {
    const { chunks = [] } = this.#recent.get(socket) ?? {};
    const text = Buffer.concat(further ? [...chunks, further] : chunks).toString('latin1');
    return [...text.matchAll(/(?:^|\n)([A-Z]+) [^\n]*HTTP\/\d/g)].at(-1)?.[1];
  }
}
