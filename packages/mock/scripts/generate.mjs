// Writes what the mock needs to know of the wire from the spec bundle: src/generated/spec.ts, and the schema of world
// files, once for editors and once for the mock itself. `--check` writes nothing and fails when a file is stale.
import { readFileSync } from 'node:fs';
import { resolve as resolveIn } from '../../../spec/document.js';
import { keepGenerated, versionModule } from '../../../spec/generated-files.js';
import { worldSchema } from './worldSchema.mjs';

const bundle = JSON.parse(readFileSync(new URL(import.meta.resolve('@b2-partner/spec/openapi.json')), 'utf8'));

const resolve = (node) => resolveIn(bundle, node);

/** One field as the checker reads it: `anyOf [schema, null]` becomes `nullable`. */
function fieldOf(node) {
  const schema = resolve(node);
  const nullable = schema.anyOf?.some((part) => resolve(part).type === 'null') ?? false;
  const core = schema.anyOf ? resolve(schema.anyOf.find((part) => resolve(part).type !== 'null')) : schema;
  const { type, enum: values, pattern, minimum, maximum, minLength, maxLength } = core;
  const code = schema['x-b2-violation-code'] ?? core['x-b2-violation-code'];
  const lowerMaximum = core['x-b2-lower-maximum'];
  const limits = { minimum, maximum, lowerMaximum, minLength, maxLength };
  // Whoever breaks a pattern is shown an example, not the pattern.
  const examples = pattern && core.examples?.slice(0, 1);
  const field = { type, enum: values, pattern, examples, ...limits, default: core.default, code };
  const known = Object.fromEntries(Object.entries(field).filter(([, value]) => value !== undefined));
  return nullable ? { ...known, nullable } : known;
}

function bodyFields(operation) {
  const schema = resolve(operation.requestBody?.content['application/json'].schema);
  const fields = Object.entries(schema?.properties ?? {}).map(([name, node]) => [name, fieldOf(node)]);
  return { fields: Object.fromEntries(fields), required: schema?.required ?? [] };
}

function queryFields(operation) {
  const parameters = (operation.parameters ?? []).map(resolve).filter((parameter) => parameter.in === 'query');
  return {
    fields: Object.fromEntries(
      parameters.map((p) => [
        p.name,
        fieldOf({
          ...resolve(p.schema),
          'x-b2-violation-code': p['x-b2-violation-code'] ?? resolve(p.schema)['x-b2-violation-code'],
        }),
      ]),
    ),
    required: parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
  };
}

/** Both forms must ask for the same, or one table could not serve both. */
function assertSameFields(id, body, query) {
  const names = ({ fields }) => Object.keys(fields).sort().join();
  if (names(body) !== names(query)) throw new Error(`${id}: the two forms name different parameters`);
  for (const [name, field] of Object.entries(body.fields)) {
    const { nullable: _, ...inQuery } = query.fields[name];
    const { nullable: __, ...inBody } = field;
    if (JSON.stringify(inQuery) !== JSON.stringify(inBody))
      throw new Error(`${id}: ${name} differs between the two forms`);
  }
}

function operationsOf(paths) {
  const found = {};
  for (const [path, item] of Object.entries(paths)) {
    const post = item.post;
    const id = (post.operationId.endsWith('Post') ? item.get : post).operationId;
    const body = bodyFields(post);
    if (post.requestBody?.content['application/json'].schema && item.get)
      assertSameFields(id, body, queryFields(item.get));
    found[id] = {
      path,
      suite: post['x-b2-suite'],
      changesState: post['x-b2-replay'] === 'never',
      required: body.required,
      fields: body.fields,
    };
  }
  return found;
}

/** Names of properties marked `x-b2-secret`, wherever they stand. */
function secretNames(node, found = new Set()) {
  for (const [name, value] of Object.entries(node ?? {})) {
    if (typeof value !== 'object' || value === null) continue;
    if (name === 'properties') {
      for (const [key, property] of Object.entries(value)) if (resolve(property)['x-b2-secret']) found.add(key);
    }
    secretNames(value, found);
  }
  return [...found].sort();
}

function answersOf(path, method) {
  const { examples } = bundle.paths[path][method].responses['200'].content['application/json'];
  return Object.values(examples).map((example) => resolve(example).value);
}

/** The header that asks for tokens to fail, and what it says. */
function testMode() {
  const { header, value } = bundle['x-b2-test-mode'];
  return { header: header.toLowerCase(), expireSomeTokens: value };
}

/** What the spec's examples say of the storage suite: part sizes, and what each kind of key can do. */
function storageApi() {
  const { examples } = bundle.paths['/b2api/v3/b2_authorize_account'].get.responses['200'].content['application/json'];
  const example = (name) => resolve(examples[name]).value.apiInfo.storageApi;
  const { absoluteMinimumPartSize, recommendedPartSize } = example('master-key');
  const kinds = ['master', 'member', 'trial'].map((kind) => [kind, example(`${kind}-key`).capabilities]);
  return { sizes: { absoluteMinimumPartSize, recommendedPartSize }, capabilities: Object.fromEntries(kinds) };
}

function operationErrorStatus() {
  const found = {};
  for (const [code, { operations: perOperation = {} }] of Object.entries(codes)) {
    for (const [id, { status }] of Object.entries(perOperation)) {
      if (status !== undefined) found[id] = { ...found[id], [code]: status };
    }
  }
  return found;
}

function seedResponse() {
  const seed = answersOf('/b2api/v3/b2_list_groups', 'post').find(
    (value) => value.groups?.[0]?.revision !== undefined && value.groups.length === 2,
  );
  if (!seed) throw new Error("the bundle has no example of b2_list_groups with the seed's two Groups");
  return seed;
}

/** The first request that the spec shows of a call. */
function exampleRequest(path) {
  const [example] = Object.values(bundle.paths[path].post.requestBody.content['application/json'].examples);
  return resolve(example).value;
}

const tsType = (field) => {
  const base = field.enum
    ? field.enum.map((value) => JSON.stringify(value)).join(' | ')
    : field.type === 'integer'
      ? 'number'
      : field.type;
  return field.nullable ? `${base} | null` : base;
};
const tsParams = ([id, { fields, required }]) =>
  `  ${id}: {\n${Object.entries(fields)
    .map(([name, field]) => `    ${name}${required.includes(name) ? '' : '?'}: ${tsType(field)};\n`)
    .join('')}  };\n`;

const operations = operationsOf(bundle.paths);
const codes = bundle.components['x-b2-error-codes'];
const limits = bundle.components['x-b2-limits'];
const region = bundle.components.schemas.Region;
const literal = (value) => JSON.stringify(value, null, 2);

const text = `// Generated from the spec bundle by scripts/generate.mjs; do not edit.

/** Per operation: address, suite, and the limits of its parameters. */
export const operations = ${literal(operations)} as const;

export type OperationId = ${Object.keys(operations)
  .map((id) => `'${id}'`)
  .join(' | ')};

/** HTTP status per error code. */
export const errorStatus = ${literal(Object.fromEntries(Object.entries(codes).map(([code, { status }]) => [code, status])))} as const;

/** HTTP status per operation and error code, where it is another one. */
export const operationErrorStatus: Readonly<Record<string, Readonly<Record<string, number>>>> = ${literal(operationErrorStatus())};

/** Limits that no schema keyword can say. */
export const limits = ${literal(Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value])))} as const;

/** S3 endpoint per region; the first region is the default. */
export const s3Endpoints = ${literal(region['x-b2-s3-endpoints'])} as const;

/** Properties that must not reach a log. */
export const secretNames: readonly string[] = ${literal(secretNames(bundle.components.schemas))};

/** The response that the reference prints for b2_list_groups; the default world holds these Groups. */
export const seedResponse = ${literal(seedResponse())};

/** Requests that the spec shows; the default world holds what they name, so that they succeed as they stand. */
export const exampleRequests = {
  ejectGroupMember: ${literal(exampleRequest('/b2api/v3/b2_eject_group_member'))},
  deleteComputer: ${literal(exampleRequest('/api/backup/v1/bz_delete_computer'))},
};

/** The header that asks for tokens to fail, in lower case, and its value. */
export const testMode = ${literal(testMode())} as const;

/** The part sizes of the storage suite, and the capabilities of each kind of key. */
export const storageApi = ${literal(storageApi())};

/** The parameters of each operation, once checked. */
export interface Params {
${Object.entries(operations).map(tsParams).join('')}}
`;

const world = worldSchema({ schemas: bundle.components.schemas, limits });
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const files = {
  'src/generated/version.ts': `// Generated from package.json by scripts/generate.mjs; do not edit.\n${versionModule(manifest)}`,
  'src/generated/spec.ts': text,
  'world.schema.json': `${literal(world)}\n`,
  'src/generated/worldSchema.ts': `// Generated from the spec bundle by scripts/generate.mjs; do not edit.

/** The schema of a world file, as world.schema.json. */
export const worldSchema = ${literal(world)} as const;
`,
};

await keepGenerated(new URL('../', import.meta.url), files);
