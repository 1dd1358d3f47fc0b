import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default defineConfig({ test: { ...shared, testTimeout: 30_000, hookTimeout: 60_000 } });
