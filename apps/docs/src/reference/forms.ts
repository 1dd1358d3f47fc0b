import { json } from '../../../../spec/document.js';
import { document, type Node } from './document.ts';
import { type Example, examplesOf } from './examples.ts';

/** One of the two ways to send a call. */
export interface Form {
  /** The method in lower case. */
  readonly id: 'post' | 'get';
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  /** Markdown. */
  readonly description: string;
  readonly deprecated: boolean;
  /** Where the parameters go. */
  readonly place: 'body' | 'query' | 'none';
  /** The requests of the spec's examples; one empty request where it has none. */
  readonly requests: readonly Example[];
}

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Node;
}

/** Both forms of a call, the canonical one first. */
export function formsOf(entries: readonly Entry[]): [Form, Form] {
  const [first, second] = entries.map(formOf);
  if (!first || !second) throw new Error('a call has two forms');
  const withoutBody = first.place === 'body' ? second : first;
  const requests = (first.place === 'body' ? first : second).requests;
  const both = [first, second].map((form) => (form === withoutBody ? { ...form, requests } : form)) as [Form, Form];
  return both.sort((a, b) => a.operationId.length - b.operationId.length);
}

function formOf({ method, path, operation }: Entry): Form {
  const body = json(document, operation.requestBody);
  const query = (operation.parameters ?? []).length > 0;
  return {
    id: method as Form['id'],
    method: method.toUpperCase(),
    path,
    operationId: operation.operationId,
    description: operation.description,
    deprecated: operation.deprecated === true,
    place: body ? 'body' : query ? 'query' : 'none',
    requests: examplesOf(body, 'example-request'),
  };
}
