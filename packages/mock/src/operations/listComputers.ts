import { operations } from '../generated/spec.ts';
import { computerAnswer, computerIndex, controlledMember } from './computers.ts';
import type { Handler } from './handler.ts';

const { default: defaultCount } = operations.listComputers.fields.maxComputerCount;

export const listComputers: Handler<'listComputers'> = (call) => {
  const { accountId, startComputerId, maxComputerCount = defaultCount } = call.params;
  const account = controlledMember(call, accountId);
  const start = startComputerId === undefined ? 0 : computerIndex(account, startComputerId, 'startComputerId');
  const end = start + maxComputerCount;
  return {
    nextComputerId: account.computers[end]?.computerId ?? null,
    computers: account.computers.slice(start, end).map(computerAnswer),
  };
};
