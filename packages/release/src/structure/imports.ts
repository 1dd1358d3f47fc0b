import { type Expression, parseSync, Visitor } from 'oxc-parser';

/**
 * Every module that a source text names, in whatever way: imports and exports, dynamic imports, import types,
 * `require`, `import.meta.resolve`, `new URL('…', import.meta.url)`. Names that are computed are not seen.
 */
export function importsOf(file: string, text: string): string[] {
  return file.endsWith('.astro')
    ? astroScripts(text).flatMap((script) => namedModules(`${file}.ts`, script))
    : namedModules(file, text);
}

function namedModules(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0] !== undefined) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const found: string[] = [];
  const add = (node: Node | null | undefined) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') found.push(node.value);
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
    CallExpression: ({ callee, arguments: args }) => {
      if (isRequire(callee) || isResolve(callee)) add(args[0]);
    },
    NewExpression: ({ callee, arguments: args }) => {
      if (callee.type === 'Identifier' && callee.name === 'URL' && args.length === 2) add(args[0]);
    },
  }).visit(program);
  return found;
}

type Node = { type: string; value?: unknown };

function isRequire(callee: Expression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require';
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'require';
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
