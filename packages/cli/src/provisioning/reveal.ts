import type { KeyInHand } from '@b2-partner/provision';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import type { RunValues } from './runOptions.ts';

/** The keys to print, and how a run fills them in. Without `--reveal` there are none. */
export interface Revealing {
  readonly revealed?: Map<string, KeyInHand>;
  readonly afterCreate?: (key: KeyInHand) => void;
}

/** @throws {CliError} when keys would go into a pipe that nobody asked for */
export function revealing({ terminal }: Pick<Context, 'terminal'>, { reveal, revealForce }: RunValues): Revealing {
  if (!reveal && !revealForce) return {};
  if (!terminal.stdout.isTTY && !revealForce) {
    throw usageError(
      '--reveal prints the key, and stdout is not a terminal. Nothing was created. Use --reveal=force if the reader keeps secrets.',
    );
  }
  const revealed = new Map<string, KeyInHand>();
  return { revealed, afterCreate: (key) => void revealed.set(key.accountId, key) };
}
