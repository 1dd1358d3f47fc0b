import { operations } from '../generated/spec.ts';
import type { Admin } from '../world/admin.ts';
import type { Group } from '../world/group.ts';
import { callersGroup, callingAdmin, type Handler } from './handler.ts';

const { default: defaultCount } = operations.listGroups.fields.maxGroupCount;

interface MadePage {
  readonly jsons: readonly string[];
  readonly next: string | null;
  readonly bytes: Uint8Array;
}

/** The last page made for an admin: most callers ask for the same one again and again. */
const lastPages = new WeakMap<Admin, MadePage>();

const encoder = new TextEncoder();

export const listGroups: Handler<'listGroups'> = (call) => {
  const { groupName, startGroupId, maxGroupCount = defaultCount } = call.params;
  const admin = callingAdmin(call);
  const { groups } = admin;
  const start = startGroupId === undefined ? 0 : groups.indexOf(callersGroup(call, startGroupId, 'startGroupId'));
  const page: Group[] = [];
  let next: Group | undefined;
  for (let i = start; i < groups.length && !next; i++) {
    const group = groups[i] as Group;
    if (groupName !== undefined && group.groupName !== groupName) continue;
    if (page.length < maxGroupCount) page.push(group);
    else next = group;
  }
  return pageBytes(admin, page, next?.groupId ?? null);
};

function pageBytes(admin: Admin, groups: readonly Group[], next: string | null): Uint8Array {
  const last = lastPages.get(admin);
  if (isOf(last, groups, next)) return last.bytes;
  const jsons = groups.map((group) => group.json);
  const text = `{"accountId":"${admin.accountId}","groups":[${jsons.join(',')}],"nextGroupId":${JSON.stringify(next)}}`;
  const page = { jsons, next, bytes: encoder.encode(text) };
  lastPages.set(admin, page);
  return page.bytes;
}

function isOf(page: MadePage | undefined, groups: readonly Group[], next: string | null): page is MadePage {
  if (page?.next !== next || page.jsons.length !== groups.length) return false;
  return groups.every((group, index) => group.json === page.jsons[index]);
}
