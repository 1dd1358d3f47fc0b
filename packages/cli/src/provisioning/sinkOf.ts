import { type Sink, sinkFrom } from '@b2-partner/provision';
import { usageError } from '../errors/cliError.ts';

/** The sink that `--keys` names. @throws {CliError} when it is missing or names none */
export function sinkOf(keys: string | undefined): Sink {
  if (keys === undefined) {
    throw usageError(
      'Say where the key goes, because the service shows it once: --keys file:PATH, sealed, command:PROGRAM or vault:MOUNT/PATH.',
    );
  }
  try {
    return sinkFrom(keys);
  } catch (error) {
    throw usageError((error as Error).message);
  }
}
