import openapiTS, {
  astToString,
  oapiRef,
  STRING,
  stringToAST,
  tsIntersection,
  tsLiteral,
  tsUnion,
} from 'openapi-typescript';
import { operations } from '../../document.js';
import { withFieldTexts } from './fieldTexts.mjs';

const [{ type: emptyObject }] = stringToAST('type Empty = {};');

// A type called `Error` would stand in the way of the global one.
const renamed = { Error: 'ErrorBody' };

/**
 * The types of every path and schema: openapi-typescript's output, with each schema under a name of its own, which
 * editors show. Open enums become `'a' | 'b' | (string & {})`: completion works, new values pass.
 */
export async function typesModule(document) {
  const ast = await openapiTS(withFieldTexts(document), { defaultNonNullable: false, transform: openEnum });
  return `${named(plainComments(astToString(ast)))}\n${schemasType}${['authorize', 'groups', 'backup'].map((suite) => suitePaths(document, suite)).join('')}`;
}

function openEnum(schema) {
  const [known, open] = schema.anyOf ?? [];
  const isOpenEnum = schema.anyOf?.length === 2 && open.type === 'string' && (known.$ref || known.enum);
  if (!isOpenEnum) return undefined;
  const values = known.$ref ? oapiRef(known.$ref) : tsUnion(known.enum.map((value) => tsLiteral(value)));
  return tsUnion([values, tsIntersection([STRING, emptyObject])]);
}

/** Comments whose text stands first, where editors look for it, instead of behind a tag. */
function plainComments(text) {
  return text.replace(/^( *\*) (?!@)(.+)\n\1 @description /gm, '$1 $2\n$1\n$1 ').replaceAll('@description ', '');
}

/** Takes the schemas out of `components`, where they have no name that an editor could show. */
function named(text) {
  const components = stringToAST(text).find(({ name }) => name?.text === 'components');
  const schemas = components.members.find(({ name }) => name.text === 'schemas');
  const declarations = schemas.type.members.map((member) => declaration(text, member));
  const names = schemas.type.members.map(({ name }) => `        ${name.text}: ${nameOf(name.text)};\n`);
  const before = text.slice(0, components.pos);
  const inside = `${text.slice(components.pos, schemas.type.pos)} {\n${names.join('')}    }`;
  const after = text.slice(schemas.type.end);
  const all = `${before}\n${declarations.join('\n')}${inside}${after}`;
  return all.replace(/components\["schemas"\]\["(\w+)"\]/g, (_, name) => nameOf(name));
}

function declaration(text, { pos, name, type }) {
  const comment = text.slice(pos, name.end - name.text.length).trim();
  const body = text.slice(type.pos, type.end).trim();
  const head = type.members
    ? `export interface ${nameOf(name.text)} ${body}`
    : `export type ${nameOf(name.text)} = ${body};`;
  return `${comment}\n${head}\n`.replaceAll('\n        ', '\n');
}

const nameOf = (name) => renamed[name] ?? name;

const schemasType = `
/** Every schema by its name: \`Schemas['GroupMember']\`. */
export type Schemas = components['schemas'];
`;

function suitePaths(document, suite) {
  const paths = new Set(
    operations(document)
      .filter(({ operation }) => operation['x-b2-suite'] === suite)
      .map(({ path }) => path),
  );
  const union = [...paths].map((path) => `  | '${path}'`).join('\n');
  const name = suite[0].toUpperCase() + suite.slice(1);
  return `\n/** The paths of the ${suite} suite. */\nexport type ${name}Paths = Pick<\n  paths,\n${union}\n>;\n`;
}
