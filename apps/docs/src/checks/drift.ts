import { answerableCodes, json, operations, registry, requestFields, resolve } from '../../../../spec/document.js';
import type { Node } from '../reference/document.ts';
import type { Page } from './page.ts';

// Its own walk over the bundle: what the pages' model forgets must not be forgotten here as well.

/** What the spec has and the pages lack, in words. */
export function drift(document: Node, pages: ReadonlyMap<string, Page>): string[] {
  const { schemas, 'x-b2-limits': limits } = document.components;
  return [
    ...operations(document).flatMap((entry) => operationDrift(document, entry, pages)),
    ...absent(pages, '/errors/', Object.keys(registry(document))),
    ...Object.entries<Node>(schemas).flatMap(([name, schema]) =>
      absent(pages, '/schemas/', [name, ...fieldIds(document, schema, name)]),
    ),
    ...absent(
      pages,
      '/reference/',
      Object.keys(limits ?? {}).map((name) => `limit-${name}`),
    ),
  ];
}

interface Entry {
  readonly apiName: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Node;
}

function operationDrift(document: Node, { apiName, path, method, operation }: Entry, pages: ReadonlyMap<string, Page>) {
  const address = `/reference/${apiName}/`;
  const success = Object.entries<Node>(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  const request = { properties: requestFields(document, operation) };
  const ids = [
    ...fieldIds(document, request, 'request'),
    ...fieldIds(document, json(document, success)?.schema, 'response'),
    ...answerableCodes(document, operation).map((code: string) => `error-${code}`),
    ...exampleIds(document, operation),
  ];
  const texts = [
    `>${method.toUpperCase()}<`,
    `>${path}<`,
    ...enumValues(document, request).map((value) => `>${value}<`),
  ];
  return [...absent(pages, address, ids), ...unsaid(pages, address, texts)];
}

function exampleIds(document: Node, operation: Node): string[] {
  const named = (holder: Node, prefix: string): string[] =>
    Object.keys(json(document, holder)?.examples ?? {}).map((name) => `${prefix}-${name}`);
  return [
    ...named(operation.requestBody, 'example-request').filter(() => !operation.operationId.endsWith('Post')),
    ...Object.entries<Node>(operation.responses).flatMap(([status, response]) =>
      named(response, status.startsWith('2') ? 'example' : `example-${status}`),
    ),
  ];
}

/** The ids of a schema's fields, all the way down. */
function fieldIds(document: Node, node: Node, prefix: string): string[] {
  const schema = resolve(document, node);
  if (!schema) return [];
  const own = Object.entries<Node>(schema.properties ?? {}).flatMap(([name, child]) => [
    `${prefix}-${name}`,
    ...fieldIds(document, child, `${prefix}-${name}`),
  ]);
  const below = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return [...own, ...below.flatMap((child: Node) => fieldIds(document, child, prefix))];
}

function enumValues(document: Node, node: Node): string[] {
  const schema = resolve(document, node);
  if (!schema) return [];
  const below = [...Object.values<Node>(schema.properties ?? {}), ...(schema.anyOf ?? []), schema.items].filter(
    Boolean,
  );
  return [...(schema.enum ?? []), ...below.flatMap((child: Node) => enumValues(document, child))];
}

function absent(pages: ReadonlyMap<string, Page>, address: string, ids: readonly string[]): string[] {
  const page = pages.get(address);
  if (!page) return [`${address} is missing`];
  return ids.filter((id) => !page.ids.has(id)).map((id) => `${address} has no place for ${id}`);
}

function unsaid(pages: ReadonlyMap<string, Page>, address: string, texts: readonly string[]): string[] {
  const html = pages.get(address)?.html ?? '';
  return texts.filter((text) => !html.includes(text)).map((text) => `${address} does not say ${text.slice(1, -1)}`);
}
