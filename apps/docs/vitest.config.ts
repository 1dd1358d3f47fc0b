import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default defineConfig({ test: { ...shared, maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 } });
