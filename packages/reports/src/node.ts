import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageReportError } from './errors/usageReportError.ts';
import type { ReportFile } from './reportSource.ts';

/** Bytes that are read at a time. */
const pieceSize = 65_536;
/** What a decoder puts in the place of bytes that are no UTF-8. */
const replacement = '\uFFFD';

/**
 * The files in a directory and the folders below it, sorted by name, as a source for `readUsageReports`. A file is opened
 * when its text is read. Throws a `UsageReportError` when a directory can't be read.
 */
export async function* directorySource(directory: string): AsyncGenerator<ReportFile, void> {
  yield* filesIn(directory, '');
}

async function* filesIn(root: string, folder: string): AsyncGenerator<ReportFile, void> {
  const path = join(root, folder);
  const entries = await readdir(path, { withFileTypes: true }).catch((error: Error) => {
    throw new UsageReportError(path, null, `the directory cannot be read: ${error.message}`, { cause: error });
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(root, name);
    else yield { name, text: textOf(join(root, name)) };
  }
}

async function* textOf(path: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  const file = await open(path);
  try {
    const buffer = new Uint8Array(pieceSize);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceSize);
      const text = decoder.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 });
      yield* undamaged(text);
      if (bytesRead === 0) break;
    }
  } finally {
    await file.close();
  }
}

/** The text; where it isn't UTF-8, what stands before, so that the reader knows the line, and then an error. */
function* undamaged(text: string): Generator<string, void> {
  const at = text.indexOf(replacement);
  yield at === -1 ? text : text.slice(0, at);
  if (at !== -1) throw new Error('it is not UTF-8');
}
