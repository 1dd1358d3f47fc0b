import { acceptApi } from '../apiReports/check.ts';
import { root } from '../workspace/root.ts';

const written = acceptApi(root);
console.log(written.length === 0 ? 'Every report is up to date.' : `Written: ${written.join(', ')}`);
