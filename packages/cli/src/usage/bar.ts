const eighthBlocks = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar whose length shows a part of a whole; something is never nothing. */
export function bar(part: number, whole: number, width = 16): string {
  if (part <= 0 || whole <= 0) return '';
  const eighths = Math.max(1, Math.round((part / whole) * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + eighthBlocks[eighths % 8];
}
