const minSize = 16 * 1024;
const maxSize = 1024 * 1024;
const maxFree = 8;

const free = new Map<number, ArrayBuffer[]>();
const ours = new WeakSet<ArrayBufferLike>();

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

/** Gives bytes back that nobody reads any more; those that did not come from here are left alone. */
export function releaseBytes(bytes: Uint8Array): void {
  const buffer = bytes.buffer as ArrayBuffer;
  // Once only: given back twice, two answers would be written into the same memory.
  if (!ours.delete(buffer)) return;
  const list = free.get(buffer.byteLength) ?? [];
  free.set(buffer.byteLength, list);
  if (list.length < maxFree) list.push(buffer);
}
