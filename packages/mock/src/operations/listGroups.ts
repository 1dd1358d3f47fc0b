import { operations } from '../generated/spec.ts';
import type { Group } from '../world/group.ts';
import { callersGroup, callingAdmin, type Handler } from './handler.ts';

const { default: defaultCount } = operations.listGroups.fields.maxGroupCount;

export const listGroups: Handler<'listGroups'> = (call) => {
  const { groupName, startGroupId, maxGroupCount = defaultCount } = call.params;
  const { accountId, groups } = callingAdmin(call);
  const start = startGroupId === undefined ? 0 : groups.indexOf(callersGroup(call, startGroupId, 'startGroupId'));
  const page: Group[] = [];
  let next: Group | undefined;
  for (let i = start; i < groups.length && !next; i++) {
    const group = groups[i] as Group;
    if (groupName !== undefined && group.groupName !== groupName) continue;
    if (page.length < maxGroupCount) page.push(group);
    else next = group;
  }
  const json = page.map((group) => group.json).join(',');
  return `{"accountId":"${accountId}","groups":[${json}],"nextGroupId":${JSON.stringify(next?.groupId ?? null)}}`;
};
