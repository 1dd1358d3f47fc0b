export { keep } from './keep.mjs';
export { isAlive } from './proc.mjs';
export { mustRun, run } from './run.mjs';
export { watchParent } from './watch-parent.mjs';
