import { json, requestFields, resolve } from '../../document.js';

const shared = [
  'x-b2-suite',
  'x-b2-replay',
  'x-b2-safest-form',
  'x-b2-replay-codes',
  'x-b2-pagination',
  'x-b2-repeats',
  'x-b2-error-codes',
  'tags',
  'security',
  'responses',
];

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const requiredInQuery = (operation) => (operation.parameters ?? []).filter((p) => p.required).map((p) => p.name);

const requiredInBody = (document, operation) =>
  resolve(document, json(document, operation.requestBody)?.schema)?.required ?? [];

/** POST and GET take the same parameters and respond alike. */
export function bothForms(document, report) {
  for (const [path, { post, get }] of Object.entries(document.paths)) {
    const pointer = ['paths', path];
    if (!post || !get) {
      report(pointer, 'an operation has both forms, POST and GET');
      continue;
    }
    for (const key of shared) {
      if (!same(post[key], get[key])) report(pointer, `POST and GET differ in ${key}`);
    }
    if (!same(requestFields(document, post), requestFields(document, get))) {
      report(pointer, 'the query parameters must be the fields of the body, with the same schemas');
    }
    if (!same(requiredInBody(document, post), requiredInQuery(get))) {
      report(pointer, 'POST and GET must require the same fields');
    }
  }
}
