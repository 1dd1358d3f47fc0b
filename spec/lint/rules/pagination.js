import { json, operations, requestFields, resolve } from '../../document.js';

/** A list says which fields hold its items, its cursor, its start and its page size, and all four exist. */
export function pagination(document, report) {
  for (const { operation, pointer } of operations(document)) {
    const isList = /^list/.test(operation.operationId);
    const page = operation['x-b2-pagination'];
    if (isList !== Boolean(page)) report(pointer, 'x-b2-pagination stands on lists, and on every list');
    if (page) checkPage(document, operation, page, (message) => report([...pointer, 'x-b2-pagination'], message));
  }
}

function checkPage(document, operation, page, report) {
  const answer = resolve(document, json(document, operation.responses?.['200'])?.schema)?.properties ?? {};
  const request = requestFields(document, operation);
  const size = resolve(document, request[page.size]);
  if (resolve(document, answer[page.items])?.type !== 'array') report('items must name an array of the response');
  if (!answer[page.next]) report('next must name a field of the response');
  if (!request[page.start]) report('start must name a parameter');
  if (size?.default === undefined || size?.maximum === undefined) {
    report('size must name a parameter with a default and a maximum');
  }
}
