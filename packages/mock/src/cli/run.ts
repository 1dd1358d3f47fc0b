import { version } from '../generated/version.ts';
import { createMockOn } from '../mock.ts';
import { otherOrigins } from '../node/addresses.ts';
import { nodePlatform } from '../node/platform.ts';
import { logLine } from '../requests/logLine.ts';
import type { SeenRequest } from '../requests/requestLog.ts';
import { MockError } from '../wire/mockError.ts';
import { type CliOptions, cliOptions, flagOf } from './cliOptions.ts';
import { parseFlags } from './flags.ts';
import { helpText } from './help.ts';
import { LineWriter } from './lineWriter.ts';
import { onNpmGone } from './npmShell.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** Runs the command. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  try {
    const values = parseFlags(argv);
    if (values.has('help')) process.stdout.write(helpText());
    else if (values.has('version')) process.stdout.write(`${version}\n`);
    else await serve(cliOptions(values));
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    process.stderr.write(`b2-partner-mock: ${error.message.replaceAll('\n', ' ')}\n`);
    process.exitCode = 1;
  }
}

/** A reader that went away must not take the mock with it. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function serve({ mock: options, port, host, quiet }: CliOptions): Promise<void> {
  const log = new LineWriter(process.stderr);
  const onRequest = quiet ? undefined : (request: SeenRequest) => log.write(logLine(request));
  const onNotice = (notice: string): void => log.write(`b2-partner-mock: ${notice}`);
  const mock = createMockOn(nodePlatform, { ...options, onRequest, onNotice }, flagOf);
  const stop = async (): Promise<void> => {
    await mock.close();
    log.flush();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  onNpmGone(() => void stop());
  try {
    const url = await mock.listen({ port, host });
    if (!loopback.test(host)) log.write(publicWarning(host, otherOrigins(url, host)));
    process.stdout.write(`b2-partner-mock listening on ${url}\n`);
  } catch (error) {
    await mock.close();
    throw error;
  }
}

function publicWarning(host: string, urls: readonly string[]): string {
  const also =
    urls.length > 0
      ? `b2-partner-mock: other machines reach it on ${urls.join(', ')}
`
      : '';
  return `${also}b2-partner-mock: warning: other machines may reach ${host}, and the credentials are public`;
}
