const minSize = 16 * 1024;
const maxSize = 1024 * 1024;
const maxFree = 8;

const free = new Map<number, ArrayBuffer[]>();
const ours = new WeakSet<ArrayBufferLike>();

/** Buffers that somebody still reads, and whether they were released meanwhile. */
const pinned = new WeakMap<ArrayBufferLike, boolean>();

/**
 * So many bytes, with anything in them. Memory that was used before is several times as fast as new memory, and pages
 * of members are large enough for that to matter. Whoever does not give them back only forgoes that.
 */
export function acquireBytes(length: number): Uint8Array {
  if (length > maxSize) return new Uint8Array(length);
  let size = minSize;
  while (size < length) size *= 2;
  const buffer = free.get(size)?.pop() ?? new ArrayBuffer(size);
  ours.add(buffer);
  return new Uint8Array(buffer, 0, length);
}

/** Releases bytes that nobody reads any more; those that did not come from here are left alone. */
export function releaseBytes(bytes: Uint8Array): void {
  const buffer = bytes.buffer as ArrayBuffer;
  if (pinned.has(buffer)) {
    pinned.set(buffer, true);
    return;
  }
  // Once only: released twice, two responses would be written into the same memory.
  if (!ours.delete(buffer)) return;
  const list = free.get(buffer.byteLength) ?? [];
  free.set(buffer.byteLength, list);
  if (list.length < maxFree) list.push(buffer);
}

/** Keeps bytes from being used again until `unpinBytes`, even when they are released. */
export function pinBytes(bytes: Uint8Array): void {
  if (ours.has(bytes.buffer)) pinned.set(bytes.buffer, false);
}

/** Ends `pinBytes`. */
export function unpinBytes(bytes: Uint8Array): void {
  const released = pinned.get(bytes.buffer);
  pinned.delete(bytes.buffer);
  if (released) releaseBytes(bytes);
}
