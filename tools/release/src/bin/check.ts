import { checkApiReports } from '../apiReports/check.ts';
import { checkBudgets } from '../budgets/check.ts';
import { checkChanges } from '../changes.ts';
import { printed, type Report } from '../report.ts';
import { checkSupplyChain } from '../supplyChain.ts';
import { root } from '../workspace/root.ts';

const checks: Readonly<Record<string, (root: string) => Report | Promise<Report>>> = {
  changes: checkChanges,
  api: checkApiReports,
  budgets: checkBudgets,
  supply: checkSupplyChain,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`Unknown check: ${unknown.join(', ')}. The checks are ${Object.keys(checks).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(checks)) {
    const report = await checks[name]?.(root);
    if (report === undefined) continue;
    console.log(`${printed(report)}\n`);
    if (report.problems.length > 0) process.exitCode = 1;
  }
}
