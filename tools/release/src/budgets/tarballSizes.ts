import { mustRun } from '@b2-partner/process';

/** What npm would publish from a folder. */
export interface TarballSize {
  readonly name: string;
  /** To download. */
  readonly bytes: number;
}

/** Measures the packages in these folders, given relative to `root`, without writing anything. */
export async function tarballSizes(root: string, folders: readonly string[]): Promise<TarballSize[]> {
  const paths = folders.map((folder) => `./${folder}`);
  const commandLine = ['npm', 'pack', ...paths, '--dry-run', '--json', '--ignore-scripts', '--silent'];
  const output = await mustRun(commandLine, { cwd: root });
  const packed: { name: string; size: number }[] = JSON.parse(output.slice(output.indexOf('[\n')));
  return packed.map(({ name, size }) => ({ name, bytes: size }));
}
