import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

// Its tests mostly wait: for processes, disks and databases. What a test has left open, a pool or a worker that is being
// closed, must not slow down the next file.
export default defineConfig({ test: { ...shared, isolate: true, maxWorkers: 3 } });
