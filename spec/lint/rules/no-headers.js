import { operations, resolve } from '../../document.js';

/**
 * No operation has a header parameter: generated clients and collections of requests send every header that is
 * described. What a header is for stands in prose.
 */
export function noHeaders(document, report) {
  for (const { path, operation, pointer } of operations(document)) {
    for (const parameter of [...(document.paths[path].parameters ?? []), ...(operation.parameters ?? [])]) {
      const { in: place, name } = resolve(document, parameter);
      if (place === 'header') report(pointer, `${name} must not be a header parameter: describe it in words`);
    }
  }
}
