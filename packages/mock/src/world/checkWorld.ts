import { limits } from '../generated/spec.ts';
import { worldSchema } from '../generated/worldSchema.ts';
import { show, violation } from '../wire/schema.ts';
import { emailKey } from './account.ts';
import { generatedEmail } from './generatedMembers.ts';
import type { AdminSetup, GroupSetup, MemberSetup, WorldSetup } from './setup.ts';
import { fromTimestamp } from './timestamp.ts';

type Problem = string | undefined;

/** What is wrong with a world, in words that name the place; undefined when nothing is. */
export function worldProblem(world: unknown): string | undefined {
  const wrong = violation(worldSchema, world, '');
  if (wrong) return wrong.startsWith(' ') ? `the world${wrong}` : wrong;
  for (const problem of problems(world as WorldSetup)) if (problem) return problem;
  return undefined;
}

function* problems(world: WorldSetup): Iterable<Problem> {
  if (world.clock !== undefined && Number.isNaN(Date.parse(world.clock)))
    yield `clock ${show(world.clock)} is not a valid time`;
  if (world.statisticsAsOf !== undefined && Number.isNaN(fromTimestamp(world.statisticsAsOf))) {
    yield `statisticsAsOf ${show(world.statisticsAsOf)} is not a valid time`;
  }
  const unique = new Unique();
  for (const admin of world.admins) yield* adminProblems(admin, unique);
  yield* generatedEmailProblems(world);
}

/** Things that may occur only once in a world. */
class Unique {
  readonly #seen = new Map<string, Set<string>>();

  /** The complaint about a value that was there before; undefined for a new or an absent one. */
  repeated(kind: string, value: string | undefined): string | undefined {
    if (value === undefined) return undefined;
    const seen = this.#seen.get(kind) ?? new Set();
    this.#seen.set(kind, seen);
    if (seen.has(value)) return `${kind} ${show(value)} is there twice`;
    seen.add(value);
    return undefined;
  }
}

function* adminProblems(admin: AdminSetup, unique: Unique): Iterable<Problem> {
  yield unique.repeated('accountId', admin.accountId);
  yield unique.repeated('applicationKeyId', admin.accountId);
  yield unique.repeated('email', emailKey(admin.email ?? `admin@${admin.accountId}.example`));
  for (const { applicationKeyId } of admin.keys ?? []) yield unique.repeated('applicationKeyId', applicationKeyId);
  for (const group of admin.groups ?? []) yield* groupProblems(group, unique);
}

function* groupProblems(group: GroupSetup, unique: Unique): Iterable<Problem> {
  yield unique.repeated('groupId', group.groupId);
  const members = (group.members?.length ?? 0) + (group.generatedMembers ?? 0);
  if (members > limits.membersPerGroup)
    yield `Group ${group.groupId} has ${members} members, over ${limits.membersPerGroup}`;
  if (group.createdTimestamp !== undefined && Number.isNaN(fromTimestamp(group.createdTimestamp))) {
    yield `createdTimestamp ${show(group.createdTimestamp)} is not a valid time`;
  }
  for (const member of group.members ?? []) yield* memberProblems(member, unique);
}

function* memberProblems(member: MemberSetup, unique: Unique): Iterable<Problem> {
  yield unique.repeated('email', emailKey(member.email));
  yield unique.repeated('accountId', member.accountId);
  for (const { computerId } of member.computers ?? []) yield unique.repeated('computerId', computerId);
  for (const { applicationKeyId } of member.keys ?? []) yield unique.repeated('applicationKeyId', applicationKeyId);
}

/** Emails that a generated member of some Group has, too. */
function* generatedEmailProblems(world: WorldSetup): Iterable<Problem> {
  const groups = world.admins.flatMap((admin) => admin.groups ?? []);
  const generated = new Map(groups.map((group) => [group.groupId, group.generatedMembers ?? 0]));
  for (const { email } of groups.flatMap((group) => group.members ?? [])) {
    const [, number, groupId = ''] = generatedEmail.exec(emailKey(email)) ?? [];
    if (Number(number) <= (generated.get(groupId) ?? 0))
      yield `email ${show(email)} is that of a generated member, too`;
  }
}
