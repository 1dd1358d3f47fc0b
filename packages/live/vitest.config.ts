import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

// Prism takes its time to load on a busy machine.
export default defineConfig({ test: { ...shared, testTimeout: 30_000, hookTimeout: 60_000 } });
