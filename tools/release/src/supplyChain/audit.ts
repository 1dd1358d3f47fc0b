import { spawnSync } from 'node:child_process';
import type { Report } from '../report.ts';

interface Advisory {
  readonly module_name: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
  readonly patched_versions: string;
  /** How it comes in: the workspace folder with `__` for `/`, then the packages down to it, joined by `>`. */
  readonly findings: readonly { readonly paths: readonly string[] }[];
}

/** What `pnpm audit --json` prints. */
interface Answer {
  readonly error?: { readonly message: string };
  readonly advisories?: Readonly<Record<string, Advisory>>;
}

/** Runs `pnpm audit` with these arguments and gives what it printed. */
export type RunAudit = (args: readonly string[]) => string;

const title = 'Known vulnerabilities';

/**
 * Known vulnerabilities. One in what users install with our packages is a problem; one in our tools is a line to read.
 * Without an answer, because there is no network or the registry has no such service, the report says so and passes.
 *
 * @param published the folders of the published packages
 */
export function checkAdvisories(published: readonly string[], runAudit: RunAudit): Report {
  const advice = 'Raise the dependency, or publish an advisory that says what its users should do.';
  const [forUsers, all] = [ask(runAudit, ['--prod']), ask(runAudit, [])];
  if (forUsers === undefined || all === undefined) {
    return { title, lines: ['nobody to ask: no network, or a registry without audits'], problems: [], advice };
  }
  const shipped = forUsers.filter((advisory) => published.some((folder) => comesThrough(advisory, folder)));
  const tools = all.filter(({ url }) => !shipped.some((known) => known.url === url));
  return {
    title,
    lines: [
      `in what the packages bring along: ${shipped.length}`,
      `in tools and private packages: ${tools.length}`,
      ...tools.map((advisory) => `  ${told(advisory)}`),
    ],
    problems: shipped.map(told),
    advice,
  };
}

function ask(runAudit: RunAudit, args: readonly string[]): Advisory[] | undefined {
  try {
    const answer: Answer = JSON.parse(runAudit(args));
    return answer.error === undefined ? Object.values(answer.advisories ?? {}) : undefined;
  } catch {
    return undefined;
  }
}

function comesThrough({ findings }: Advisory, folder: string): boolean {
  const importer = folder.replaceAll('/', '__');
  return findings.flatMap(({ paths }) => paths).some((path) => path.startsWith(`${importer}>`));
}

function told({ module_name, severity, title: what, url, patched_versions }: Advisory): string {
  return `${module_name}: ${severity}, ${what} (${url}); mended in ${patched_versions}`;
}

/** The real thing: the workspace's own pnpm, at most half a minute. */
export function pnpmAudit(root: string): RunAudit {
  return (args) => {
    const commandLine = ['tools/dev/pnpm.mjs', 'audit', '--json', ...args];
    return spawnSync(process.execPath, commandLine, { cwd: root, encoding: 'utf8', timeout: 30_000 }).stdout;
  };
}
