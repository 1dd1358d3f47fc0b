import { acceptApi } from '../apiReports/check.ts';
import { root } from '../workspace/root.ts';

const touched = acceptApi(root);
console.log(touched.length === 0 ? 'Every report is up to date.' : `Updated: ${touched.join(', ')}`);
