import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

// Compilers, package managers and registries run in here, which takes their time on a busy machine.
export default defineConfig({ test: { ...shared, testTimeout: 90_000 } });
