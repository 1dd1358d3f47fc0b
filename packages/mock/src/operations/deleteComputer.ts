import { Rejection } from '../wire/rejection.ts';
import type { Computer } from '../world/account.ts';
import { computerAnswer, computerIndex, controlledMember } from './computers.ts';
import type { Handler } from './handler.ts';

export const deleteComputer: Handler<'deleteComputer'> = (call) => {
  const { accountId, computerId } = call.params;
  const account = controlledMember(call, accountId);
  const computer = account.computers[computerIndex(account, computerId, 'computerId')] as Computer;
  if (!call.store.world.group(account.groupId ?? '')?.deletesBackups) {
    throw new Rejection('unauthorized', 'an Enterprise Control of this Group keeps admins from deleting backups');
  }
  call.store.commit({ type: 'computer-deleted', accountId, computerId });
  return computerAnswer(computer);
};
