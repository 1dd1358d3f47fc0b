import { type Argument, type Expression, parseSync, Visitor } from 'oxc-parser';

/**
 * Every module that a source text names, in whatever way: imports and exports, dynamic imports, import types, `require`,
 * also as `createRequire(…)` and `import … = require`, `import.meta.resolve`, `new URL('…', import.meta.url)`, the mocks of
 * vitest, `/// <reference …>`. Names that are computed are not seen.
 */
export function importsOf(file: string, text: string): string[] {
  return file.endsWith('.astro')
    ? astroScripts(text).flatMap((script) => namedModules(`${file}.ts`, script))
    : namedModules(file, text);
}

function namedModules(file: string, text: string): string[] {
  const { program, errors, comments } = parseSync(file, text);
  if (errors[0] !== undefined) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const found = comments.flatMap(({ value }) => referenceIn(value));
  const add = (node: Expression | Argument | null | undefined) => {
    const name = textOf(node);
    if (name !== undefined) found.push(name);
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
    TSExternalModuleReference: ({ expression }) => add(expression),
    CallExpression: ({ callee, arguments: args }) => {
      if (isRequire(callee) || isResolve(callee) || isMock(callee)) add(args[0]);
    },
    NewExpression: ({ callee, arguments: args }) => {
      if (isNamed(callee, 'URL') && args.length === 2) add(args[0]);
    },
  }).visit(program);
  return found;
}

/** The text of a string, in quotes or backticks; undefined for whatever is computed. */
function textOf(node: Expression | Argument | null | undefined): string | undefined {
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

function referenceIn(comment: string): string[] {
  const [, name] = /^\/\s*<reference\s+(?:types|path)=["']([^"']+)["']/.exec(comment) ?? [];
  return name === undefined ? [] : [name];
}

/** `require`, `createRequire(…)`, and what hangs on them: `require.resolve`. */
function isRequire(callee: Expression): boolean {
  if (callee.type === 'MemberExpression') return isRequire(callee.object);
  if (callee.type === 'CallExpression') return isNamed(callee.callee, 'createRequire');
  return isNamed(callee, 'require');
}

const mocks = new Set(['mock', 'doMock', 'importActual', 'importMock']);

function isMock(callee: Expression): boolean {
  return (
    callee.type === 'MemberExpression' &&
    isNamed(callee.object, 'vi') &&
    callee.property.type === 'Identifier' &&
    mocks.has(callee.property.name)
  );
}

function isNamed(node: Expression, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function isResolve(callee: Expression): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'MetaProperty' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'resolve'
  );
}

/** The front matter and the scripts of an Astro component: its template names no modules. */
function astroScripts(text: string): string[] {
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b([^>]*)(?<![/])>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\btype=(?!["']module)/.test(attributes))
    .map(([, , script = '']) => script);
  return [frontMatter, ...scripts];
}
