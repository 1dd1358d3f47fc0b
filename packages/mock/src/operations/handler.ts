import type { Params } from '../generated/spec.ts';
import type { OperationId } from '../wire/operationTable.ts';
import { Rejection } from '../wire/rejection.ts';
import { show } from '../wire/schema.ts';
import type { Admin } from '../world/admin.ts';
import type { Group } from '../world/group.ts';
import type { Key } from '../world/keys.ts';
import type { Store } from '../world/store.ts';
import type { Tokens } from '../world/tokens.ts';

/** A call whose path, method, body, credentials and fields are right. */
export interface Call<Id extends OperationId = OperationId> {
  readonly store: Store;
  readonly tokens: Tokens;
  readonly params: Params[Id];
  readonly key: Key;
  /** Base URL that the responses give for the suites. */
  readonly baseUrl: string;
  readonly apiVersion: number;
  /** The version whose form the authorize response has. */
  readonly answerVersion: number;
}

/** Responds to a call: with an object, or with JSON that is ready, as text or bytes; throws a `Rejection`. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => object | string | Uint8Array;

/** The admin who calls. */
export function callingAdmin(call: Pick<Call, 'store' | 'key'>): Admin {
  const admin = call.store.world.admin(call.key.accountId);
  if (!admin) throw new Rejection('access_denied', `account ${call.key.accountId} administers no Groups`);
  return admin;
}

/** The caller's Group with this id. */
export function callersGroup(call: Pick<Call, 'store' | 'key'>, groupId: string, field = 'groupId'): Group {
  const group = callingAdmin(call).group(groupId);
  if (!group) throw new Rejection('invalid_group_id', `${field} ${show(groupId)} is not an active Group of this admin`);
  return group;
}
