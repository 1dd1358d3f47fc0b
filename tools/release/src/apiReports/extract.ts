import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel, type ExtractorMessage } from '@microsoft/api-extractor';
import type { Entry } from './entries.ts';

/**
 * The public surface of a module as text: every declaration that it exports, or that those need, without comments.
 *
 * @param lib the libraries of the compiler that the declarations may rely on
 * @throws Error when the declarations do not hang together.
 */
export function extractReport(root: string, entry: Entry, lib: readonly string[] = webLibrary): string {
  const output = mkdtempSync(join(tmpdir(), 'b2-partner-api-'));
  try {
    const problems: string[] = [];
    const { succeeded } = Extractor.invoke(configure(root, entry, lib, output), {
      localBuild: true,
      messageCallback: (message) => handle(message, problems),
    });
    if (!succeeded) throw new Error(`API Extractor failed on ${entry.specifier}: ${problems.join('; ')}`);
    return readFileSync(join(output, reportName), 'utf8').replaceAll('\r\n', '\n');
  } finally {
    rmSync(output, { recursive: true });
  }
}

const reportName = 'report.api.md';

/** The tool cannot follow the names that Node's types give to the web's globals, such as `URL`; the web's own it can. */
const webLibrary = ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'];

function configure(root: string, { folder, types }: Entry, lib: readonly string[], output: string): ExtractorConfig {
  const projectFolder = join(root, folder);
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(projectFolder, types),
      // The options that the package itself is compiled with, on what it ships instead of on its sources.
      compiler: {
        overrideTsconfig: { extends: './tsconfig.build.json', compilerOptions: { lib }, include: [], files: [types] },
      },
      apiReport: {
        enabled: true,
        reportFileName: reportName,
        reportFolder: output,
        reportTempFolder: output,
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
    configObjectFullPath: join(projectFolder, 'api-extractor.json'),
    packageJsonFullPath: join(projectFolder, 'package.json'),
  });
}

/** Keeps the tool quiet; what it has to say that matters is in the error. */
function handle(message: ExtractorMessage, problems: string[]): void {
  message.handled = true;
  if (message.logLevel === ExtractorLogLevel.Error) problems.push(message.text);
}
