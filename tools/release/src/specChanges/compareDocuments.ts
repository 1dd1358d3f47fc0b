import type { Change } from './change.ts';
import { compareOperations, compareOthers, type Documents } from './compareOperations.ts';
import { compareRegistries } from './compareRegistries.ts';
import { beyond, child } from './document.ts';

const judgedElsewhere = ['info', 'tags', 'paths', 'components', 'security', 'servers'];
const registries = ['x-b2-error-codes', 'x-b2-limits', 'securitySchemes', 'schemas'];
/** Compared where an operation refers to them. */
const parts = ['examples', 'responses', 'headers', 'parameters', 'requestBodies'];

/** Every change from one description to the next; when only texts differ, one change that says so. */
export function compareDocuments(documents: Documents): Change[] {
  const { before, after } = documents;
  const components = [before, after].map((document) =>
    beyond(child(document, 'components'), [...registries, ...parts]),
  );
  const changes = [
    ...compareOperations(documents),
    ...compareRegistries(documents),
    ...compareOthers(components[0] ?? {}, components[1] ?? {}, 'components'),
    ...compareOthers(beyond(before, judgedElsewhere), beyond(after, judgedElsewhere), 'document'),
  ];
  if (changes.length > 0) return changes;
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? [] : [{ kind: 'wording', at: 'document', what: 'has other texts or examples' }];
}
