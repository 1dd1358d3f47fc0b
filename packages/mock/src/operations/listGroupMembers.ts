import { operations } from '../generated/spec.ts';
import { callersGroup, type Handler } from './handler.ts';

const { default: defaultCount } = operations.listGroupMembers.fields.maxMemberCount;

export const listGroupMembers: Handler<'listGroupMembers'> = (call) => {
  const { groupId, startEmail = '', maxMemberCount } = call.params;
  const group = callersGroup(call, groupId);
  // 0 stands for the default, too.
  const { page, next } = group.members.page(startEmail, maxMemberCount || defaultCount, call.store.world.statisticsOf);
  return page.between(`${group.pageHead},"nextEmail":${JSON.stringify(next)},"groupMembers":[`, ']}');
};
