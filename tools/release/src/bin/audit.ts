import { printed } from '../report.ts';
import { checkAdvisories, pnpmAudit } from '../supplyChain/audit.ts';
import { publishedPackages } from '../workspace/packages.ts';
import { root } from '../workspace/root.ts';

const folders = publishedPackages(root).map(({ folder }) => folder);
const report = checkAdvisories(folders, pnpmAudit(root));
console.log(printed(report));
if (report.problems.length > 0) process.exitCode = 1;
