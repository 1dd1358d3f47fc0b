import { rehearse } from '../rehearsal/rehearse.ts';
import { printed } from '../report.ts';
import { root } from '../workspace/root.ts';

const report = await rehearse(root, (line) => console.log(line));
console.log(`\n${printed(report)}`);
if (report.problems.length > 0) process.exitCode = 1;
