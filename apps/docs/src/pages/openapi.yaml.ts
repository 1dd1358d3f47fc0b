import { readFile } from 'node:fs/promises';
import { bundleFile } from '../reference/bundleFile.ts';

/** The bundle, to download. */
export async function GET(): Promise<Response> {
  return new Response(await readFile(bundleFile('yaml'), 'utf8'));
}
