import { createContext } from '../createContext.ts';
import { sanitize } from '../terminal/sanitize.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { Writer } from '../terminal/writer.ts';
import { type Candidate, candidates } from './candidates.ts';
import { readGroupCache, writeGroupCache } from './groupCache.ts';

/** How long a shell waits for the service, in milliseconds. */
const patience = 3000;

/** Prints what a shell offers for these words, a line each: the value, a tab, and a description. */
export async function complete(words: readonly string[], terminal: Terminal): Promise<void> {
  const offered = await candidates(words, () => groupCandidates(words, terminal).catch(() => []));
  const lines = offered.map(({ value, description }) => `${value}\t${sanitize(description)}\n`);
  terminal.stdout.write(lines.join(''));
}

/** The Groups, by name where it is unique. What goes wrong offers nothing: a shell has no place for words. */
async function groupCandidates(words: readonly string[], terminal: Terminal): Promise<Candidate[]> {
  const realm = words[words.indexOf('--realm') + 1];
  const flags = {
    input: false,
    color: false,
    mock: words.includes('--mock'),
    ...(words.includes('--realm') && realm ? { realm } : {}),
  };
  const signal = AbortSignal.timeout(patience);
  const writer = new Writer(terminal.stdout, () => {});
  const context = createContext({ terminal, writer, signal, onSecondSignal: () => {} }, flags);
  const access = await context.access();
  const owner = `${access.applicationKeyId} ${access.realm}`;
  const cached = await readGroupCache(terminal, owner, Date.now());
  const groups = cached ?? (await (await context.client()).listGroups({}, { signal, maxRetries: 0 }).toArray());
  if (cached === undefined) {
    const kept = groups.map(({ groupId, groupName }) => ({ groupId, groupName }));
    // A cache that cannot be written is no reason to offer nothing.
    await writeGroupCache(terminal, owner, Date.now(), kept).catch(() => {});
  }
  return groups.map(({ groupId, groupName }) => {
    // A name that a line or a terminal cannot hold is offered by its ID.
    const isUnique =
      groups.filter((other) => other.groupName === groupName).length === 1 && sanitize(groupName) === groupName;
    return isUnique ? { value: groupName, description: groupId } : { value: groupId, description: groupName };
  });
}
