import { createMock } from '@b2-partner/mock';
import { run } from '@b2-partner/process';
import { type RunningMock, startMockCommand } from './mockCommand.ts';
import { type Project, type Step, setUp } from './project.ts';

/** How one step of a project went. */
export interface Result {
  readonly project: string;
  readonly step: string;
  /** What went wrong; undefined when nothing did. */
  readonly failure: string | undefined;
}

/**
 * Sets a project up in a new folder and takes its steps, each whether or not the one before succeeded; none when the
 * installation fails.
 *
 * @param ours the packages to install by name
 */
export async function tryOut(
  project: Project,
  ours: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Result[]> {
  const failure = await failureOf(() => setUp(project, ours, folder, env));
  const results: Result[] = [{ project: project.name, step: 'install', failure }];
  for (const step of failure === undefined ? project.steps : []) {
    results.push({ project: project.name, step: step.name, failure: await failureOf(() => take(step, folder, env)) });
  }
  return results;
}

async function failureOf(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function take({ command, mock: needsMock = false }: Step, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const mock = needsMock ? await startMockCommand(folder, env) : undefined;
  try {
    const { exitCode, output } = await run(command, { cwd: folder, env: { ...env, ...access(mock) } });
    if (exitCode !== 0) throw new Error(`failed with exit code ${exitCode}: ${output.trim()}`);
    if (needsMock && output.trim() === '') throw new Error('printed nothing');
  } finally {
    await mock?.stop();
  }
}

/** What the README tells its readers to set. */
function access(mock: RunningMock | undefined): NodeJS.ProcessEnv {
  if (mock === undefined) return {};
  const { applicationKeyId, applicationKey } = createMock().credentials;
  return { B2_PARTNER_REALM: mock.url, B2_APPLICATION_KEY_ID: applicationKeyId, B2_APPLICATION_KEY: applicationKey };
}
