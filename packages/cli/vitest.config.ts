import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

// Its tests mostly wait for processes.
export default defineConfig({ test: { ...shared, maxWorkers: 2 } });
