import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../report.ts';
import { judge } from './judge.ts';
import { measure } from './measure.ts';

/** Measures what users pay for, and holds it against `budgets.json`. */
export async function checkBudgets(root: string): Promise<Report> {
  const budgets = JSON.parse(readFileSync(join(root, 'tools/release/budgets.json'), 'utf8'));
  return judge(await measure(root), budgets);
}
