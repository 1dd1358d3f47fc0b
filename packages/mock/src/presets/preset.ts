import type { QuirkSpec } from '../quirks/quirkNames.ts';
import type { OperationId } from '../wire/operationTable.ts';

/** What the mock has to be like for a program, or to be like what was recorded. */
export interface Preset {
  /** One line for people: what it stands for, and when that was so. */
  readonly about: string;
  readonly quirks: readonly QuirkSpec[];
  /** Fields that responses of a call do not have, wherever they stand in them. */
  readonly omit?: Readonly<Partial<Record<OperationId, readonly string[]>>>;
  /** The version whose form the authorize response has, whichever is called. */
  readonly authorizeVersion?: 3 | 4;
}
