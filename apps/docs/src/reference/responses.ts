import { json } from '../../../../spec/document.js';
import { document, type Node, referenceName, resolve } from './document.ts';
import { type Example, examplesOf } from './examples.ts';
import { type Field, fieldOf, fieldsOf } from './fields.ts';

/** The response of one status, as a page shows it. */
export interface ApiResponse {
  readonly status: string;
  readonly success: boolean;
  /** Markdown. */
  readonly description: string;
  readonly schema: string | undefined;
  readonly headers: readonly Field[];
  readonly fields: readonly Field[];
  readonly examples: readonly Example[];
}

/** The responses of an operation, in the order of their status. */
export function responsesOf(operation: Node): ApiResponse[] {
  return Object.entries<Node>(operation.responses).map(([status, node]) => {
    const response = resolve(node);
    const media = json(document, response);
    const success = status.startsWith('2');
    return {
      status,
      success,
      description: response.description,
      schema: referenceName(media?.schema),
      headers: Object.entries<Node>(response.headers ?? {}).map(([name, header]) => headerOf(name, header, status)),
      // The body of every error is the same, and stands on the errors page.
      fields: success ? fieldsOf(media.schema, 'response') : [],
      examples: examplesOf(media, success ? 'example' : `example-${status}`),
    };
  });
}

function headerOf(name: string, node: Node, status: string): Field {
  const { schema, description } = resolve(node);
  const anchor = `response-${status}-${name}`;
  return fieldOf(name, { ...schema, description }, { anchor, required: false, requestSide: false });
}
