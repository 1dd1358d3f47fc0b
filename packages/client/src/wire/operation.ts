import type { errorCodes, operations as wireOperations } from '@b2-partner/spec/operations';
import type { ErrorCode } from '@b2-partner/spec/types';
import type { OperationName, operations } from '../generated/spec.ts';

export type { OperationName } from '../generated/spec.ts';

/** The operations that are called with a token. */
export type SuiteOperation = Exclude<OperationName, 'authorizeAccount'>;

type CodesOfScope<Scope> = {
  [Code in ErrorCode]: (typeof errorCodes)[Code]['scope'] extends Scope ? Code : never;
}[ErrorCode];

/** The codes that an operation is known to be rejected with. A new one may appear, so any string is accepted. */
export type ErrorCodeOf<Name extends OperationName> =
  | (typeof wireOperations)[Name]['errorCodes'][number]
  | CodesOfScope<'general' | 'address' | (Name extends 'authorizeAccount' ? never : 'token')>
  | (string & {});

/** What a field is brought into. */
export type Conversion = 'secret' | 'digits' | 'number' | 'timestamp';

/** The fields of a response that may come in another form than the canonical one. */
export interface Fields {
  readonly [name: string]: Conversion | Fields;
}

type Table = (typeof operations)[OperationName];

/** What the parts of the client need to know of an operation. */
export interface Operation {
  id: OperationName;
  method: Table['method'];
  path: string;
  suite: Table['suite'];
  replay: Table['replay'];
  namesAdmin?: true;
  pagination?: object;
  /** The parameters, and whether each is required. */
  params: Readonly<Record<string, boolean>>;
  /** The codes that reject a call which took effect when it comes a second time. */
  replayCodes?: readonly string[];
  /** The parameters that a response repeats, and at which paths. */
  repeats?: Readonly<Record<string, readonly string[]>>;
  response: { required: Readonly<Record<string, string>>; fields: Fields };
}
