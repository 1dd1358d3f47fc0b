import { readFileSync } from 'node:fs';
import { bundleFile } from './bundleFile.ts';
import type { Schema } from './schema.ts';

interface Reference {
  readonly $ref: string;
}

interface MediaType {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly value: unknown } | Reference>>;
}

interface ResponseObject {
  readonly content?: Readonly<Record<string, MediaType>>;
}

/** The part of an operation that cases are made from. */
export interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
  readonly 'x-b2-suite': 'authorize' | 'groups' | 'backup';
  readonly 'x-b2-replay': 'safe' | 'never';
}

interface ErrorCodeEntry {
  readonly status: number;
  readonly scope: string;
  /** What differs for single operations, by id of the canonical form. */
  readonly operations?: Readonly<Record<string, { readonly status?: number }>>;
}

interface Bundle {
  readonly paths: Readonly<Record<string, { readonly get: OperationObject; readonly post: OperationObject }>>;
  readonly components: {
    readonly 'x-b2-error-codes': Readonly<Record<string, ErrorCodeEntry>>;
    readonly schemas: { readonly Region: { readonly 'x-b2-s3-endpoints': Readonly<Record<string, string>> } };
    readonly 'x-b2-limits': Readonly<Record<string, { readonly value: number }>>;
  };
}

/** The bundled spec: the one source of every limit, code and example that cases speak of. */
export const bundle: Bundle = JSON.parse(readFileSync(bundleFile, 'utf8'));

/** What a `$ref` of the bundle points to. */
export function lookUp(ref: string): unknown {
  return ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key.replaceAll('~1', '/')], bundle);
}

/** A node itself, or what its `$ref` points to, to the end of the chain. */
export function follow<T extends object>(node: T | Reference): T {
  return '$ref' in node ? follow(lookUp(node.$ref as string) as T | Reference) : node;
}
