import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Case } from './case.ts';
import { readCase } from './readCase.ts';

const root = new URL('../../cases/', import.meta.url);

function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, root), 'utf8'));
}

/** Worlds that were read before: hundreds of cases name the same few. */
const worlds = new Map<string, unknown>();

/** A world of `cases/worlds/`, by name: what a case means by `given: { world: name }`. */
export function readWorld(name: string): unknown {
  const world = worlds.get(name) ?? readYaml(`worlds/${name}.yaml`);
  worlds.set(name, world);
  return world;
}

function readFile(path: string): Case {
  try {
    return readCase(readYaml(path), path, readWorld);
  } catch (error) {
    throw new Error(`cases/${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** The written cases of a folder of `cases/`, e.g. `rules` or `quirks/sticky-cursor`, subfolders included. */
export function readCases(folder: string): Case[] {
  return readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => readFile(`${folder}/${path}`));
}
