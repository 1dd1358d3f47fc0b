import type { Group } from '@b2-partner/client';
import type { Context } from '../context.ts';
import { notFound, usageError } from '../errors/cliError.ts';
import { didYouMean } from '../text/closest.ts';

/** The Groups that an ID or a name means: the one with the ID, or all with the name. */
export async function findGroups(context: Context, idOrName: string): Promise<Group[]> {
  const client = await context.client();
  const options = { signal: context.signal };
  const withId = /^\d+$/.test(idOrName) ? await client.getGroup(idOrName, options) : undefined;
  if (withId !== undefined) return [withId];
  const named = await client.listGroups({ groupName: idOrName }, options).toArray();
  if (named.length > 0) return named;
  const groups = await client.listGroups({}, options).toArray();
  const names = groups.map(({ groupName }) => groupName);
  throw notFound(
    `There is no Group ${JSON.stringify(idOrName)}.${didYouMean(idOrName, names)} \`b2-partner groups\` lists them.`,
  );
}

/** The one Group that an ID or a name means. @throws {CliError} when there is none, or the name has several */
export async function resolveGroup(context: Context, idOrName: string): Promise<Group> {
  const groups = await findGroups(context, idOrName);
  if (groups.length > 1) {
    const ids = groups.map(({ groupId }) => groupId).join(', ');
    throw usageError(`${groups.length} Groups have the name ${JSON.stringify(idOrName)}: ${ids}. Name one by its ID.`);
  }
  return groups[0] as Group;
}
