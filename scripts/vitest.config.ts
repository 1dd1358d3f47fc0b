import { defineConfig } from 'vitest/config';
import { shared } from '../vitest.shared.ts';

// Tests here start processes that start processes, which takes its time on a busy machine.
export default defineConfig({ test: { ...shared, testTimeout: 30_000 } });
