import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

// The README's recipe for vitest is a test file like any other.
export default defineConfig({ test: { ...shared, include: [...shared.include, 'recipes/fetch.test.ts'] } });
