import { addition, breaking, type Change } from './change.ts';
import { compareOthers, type Documents } from './compareOperations.ts';
import { secretToggled } from './compareSchemas.ts';
import { beyond, child, keysOf, type Node } from './document.ts';

/** What has changed in the lists that the description keeps once for all operations. */
export function compareRegistries({ before, after }: Documents): Change[] {
  const [old, now] = [child(before, 'components'), child(after, 'components')];
  return [
    ...compareEntries(child(old, 'x-b2-error-codes'), child(now, 'x-b2-error-codes'), 'error code', compareErrorCode),
    ...compareEntries(child(old, 'x-b2-limits'), child(now, 'x-b2-limits'), 'limit', compareLimit),
    ...compareEntries(child(old, 'securitySchemes'), child(now, 'securitySchemes'), 'security scheme', compareOthers),
    // Named schemas are the names of the generated types; what they say is compared where they are used.
    ...compareEntries(child(old, 'schemas'), child(now, 'schemas'), 'schema', compareSecret),
  ];
}

/** The forms of secrets are known by their named schemas, so the mark counts there even if every use repeats it. */
function compareSecret(old: Node, now: Node, at: string): Change[] {
  return old['x-b2-secret'] === now['x-b2-secret'] ? [] : [secretToggled(now['x-b2-secret'] === true, at)];
}

type Compare = (before: Node, after: Node, at: string) => Change[];

function compareEntries(old: Node, now: Node, what: string, compare: Compare): Change[] {
  return keysOf(old, now).flatMap((name) => {
    const at = `${what} ${name}`;
    if (!(name in now)) return [breaking(at, 'is gone')];
    if (!(name in old)) return [addition(at, 'is new')];
    return compare(child(old, name), child(now, name), at);
  });
}

const forPeople = ['meaning', 'remedy'];

function compareErrorCode(old: Node, now: Node, at: string): Change[] {
  return compareOthers(beyond(old, forPeople), beyond(now, forPeople), at);
}

function compareLimit(old: Node, now: Node, at: string): Change[] {
  const [from, to] = [Number(old.value), Number(now.value)];
  if (from === to) return [];
  return [to > from ? addition(at, `is ${to} (was ${from})`) : breaking(at, `is only ${to} (was ${from})`)];
}
