import type { Report } from '../report.ts';
import { type Measure, units } from './measures.ts';

/** Holds what was measured against the budgets, one line each. */
export function judge(measures: readonly Measure[], budgets: Readonly<Record<string, number>>): Report {
  const width = Math.max(0, ...measures.map(({ name }) => name.length));
  return {
    title: 'Budgets',
    lines: [
      ...measures.map((measure) => line(measure, budgets[measure.name], width)),
      ...Object.entries(units).map(([name, unit]) => `${name}: ${unit}`),
    ],
    problems: [
      ...measures.flatMap((measure) => excess(measure, budgets[measure.name])),
      ...Object.keys(budgets)
        .filter((name) => !measures.some((measure) => measure.name === name))
        .map((name) => `${name} has a budget, but nothing measures it`),
    ],
    advice: 'Make it smaller, or raise the number in tools/release/budgets.json and say why in the commit.',
  };
}

function line({ name, value }: Measure, budget: number | undefined, width: number): string {
  const share = budget === undefined || budget === 0 ? '' : `${Math.round((value / budget) * 100)} %`;
  return `${name.padEnd(width)} ${shown(value)} of ${shown(budget)} ${share.padStart(6)}`;
}

function shown(value: number | undefined): string {
  return (value === undefined ? '–' : value.toLocaleString('en')).padStart(9);
}

function excess({ name, value }: Measure, budget: number | undefined): string[] {
  if (budget === undefined) return [`${name} is ${value} and has no budget`];
  return value <= budget ? [] : [`${name} is ${value}, over its budget of ${budget}`];
}
