import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

// The README's recipes for vitest are test files like any other.
export default defineConfig({ test: { ...shared, include: [...shared.include, 'recipes/*.test.ts'] } });
