import { readdirSync } from 'node:fs';
import { describe } from 'vitest';
import { readCases } from '../src/cases/files.ts';
import { testCases } from './support/testCases.ts';

for (const folder of readdirSync(new URL('../cases/rules', import.meta.url)).sort()) {
  describe(folder, () => testCases(readCases(`rules/${folder}`)));
}
