import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, Converter, IntrinsicType, ReflectionKind } from 'typedoc';

const packagesFolder = fileURLToPath(new URL('../../../packages/', import.meta.url));

/** Tables instead of a heading for every property, and nothing around the page. */
const style = {
  plugin: [fileURLToPath(import.meta.resolve('typedoc-plugin-markdown'))],
  router: 'module',
  readme: 'none',
  entryFileName: 'index',
  disableSources: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  hidePageTitle: true,
  excludePrivate: true,
  excludeInternal: true,
  excludeExternals: true,
  preservedTypeAnnotationTags: ['@throws'],
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  propertyMembersFormat: 'table',
  typeDeclarationFormat: 'table',
  tableColumnSettings: {
    hideSources: true,
    hideInherited: true,
    hideOverrides: true,
    hideModifiers: true,
    hideDefaults: true,
  },
  skipErrorChecking: true,
  validation: false,
  logLevel: 'Error',
};

/**
 * Markdown of what packages export, by name, made from their declarations. All entry points of a package are on one page.
 * @param {readonly string[]} names
 * @returns {Promise<Map<string, string>>}
 */
export async function apiPages(names) {
  const entries = names.flatMap(entriesOf);
  const work = mkdtempSync(join(tmpdir(), 'b2-partner-api-'));
  try {
    const tsconfig = join(work, 'tsconfig.json');
    const entryPoints = entries.map(({ file }) => file);
    writeFileSync(tsconfig, JSON.stringify({ compilerOptions, files: entryPoints }));
    const out = join(work, 'out');
    const app = await Application.bootstrapWithPlugins({
      ...style,
      entryPoints,
      tsconfig,
      out,
      basePath: packagesFolder,
    });
    // After comments are read, and before members are put into the groups that become headings.
    app.converter.on(
      Converter.EVENT_RESOLVE_BEGIN,
      ({ project }) => {
        for (const reflection of withoutUse(project)) project.removeReflection(reflection);
        for (const table of generatedTables(project)) withoutRows(project, table);
        for (const reflection of Object.values(project.reflections)) nameErrors(reflection);
      },
      -1000,
    );
    const project = await app.convert();
    if (!project) throw new Error('typedoc cannot read the declarations: build the packages');
    await app.generateOutputs(project);
    return new Map(
      names.map((name) => [
        name,
        pageOf(
          out,
          entries.filter((entry) => entry.name === name),
        ),
      ]),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const compilerOptions = {
  module: 'nodenext',
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.asynciterable'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** The types that are generated from the description: the reference shows them better. */
const wireTypes = new Set(['components', 'paths']);

/**
 * What no reader calls: members that are named by a symbol, constructors of errors or that nothing is said about, and the
 * wire's types.
 */
function withoutUse(project) {
  return project
    .getReflectionsByKind(ReflectionKind.All)
    .filter((reflection) =>
      reflection.kindOf(ReflectionKind.Constructor)
        ? /Error$/.test(reflection.parent.name) || !reflection.signatures?.some((signature) => signature.hasComment())
        : reflection.name.startsWith('[') ||
          (reflection.kindOf(ReflectionKind.Interface) && wireTypes.has(reflection.name)),
    );
}

/** Tables of the description that are exported as they are. */
function generatedTables(project) {
  return project
    .getReflectionsByKind(ReflectionKind.Variable)
    .filter(({ type }) => type?.type === 'reflection' && type.declaration.children !== undefined);
}

/** A table is an object; its rows would be longer than everything else on the page. */
function withoutRows(project, table) {
  project.removeReflection(table.type.declaration);
  table.type = new IntrinsicType('object');
}

/** `@throws {UsageError} for …` keeps the name of the error, as a link. */
function nameErrors({ comment }) {
  for (const tag of comment?.blockTags ?? []) {
    if (tag.typeAnnotation === undefined) continue;
    const text = tag.typeAnnotation.replace(/^\{(.*)\}$/, '$1');
    tag.content.unshift({ kind: 'inline-tag', tag: '@link', text }, { kind: 'text', text: ' ' });
    tag.typeAnnotation = undefined;
  }
}

/** The entry points of a package that have declarations. */
function entriesOf(name) {
  const folder = join(packagesFolder, name);
  const { name: specifier, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .filter(([, target]) => target.types !== undefined)
    .map(([path, { types }]) => ({ name, specifier: specifier + path.slice(1), file: join(folder, types) }));
}

/** The page of a package: the main entry first, each further one below a line that says how to import it. */
function pageOf(out, entries) {
  return entries
    .map(({ specifier, file }) => {
      const path = modulePath(file);
      const text = readFileSync(join(out, `${path}.md`), 'utf8');
      return `From \`${specifier}\`:\n\n${withoutRepetition(withAddresses(text, path))}`;
    })
    .join('\n\n');
}

/** Signatures say already what is returned, and one heading is enough for several errors. */
function withoutRepetition(text) {
  return text
    .replaceAll(/^#+ Returns\n\n[^\n]+\n(?:\n(?=#|\*\*\*$)|$(?![\s\S]))/gm, '')
    .replaceAll(/^(#+ Throws\n(?:\n[^#\n][^\n]*)+\n(?:\n#+ Throws\n(?:\n[^#\n][^\n]*)+\n)+)/gm, (several) =>
      several.replaceAll(/\n\n#+ Throws\n/g, '\n'),
    );
}

/** What typedoc calls the page of an entry point: its path without `/index` and the extension. */
const modulePath = (file) => relative(packagesFolder, file).replace(/(\/index)?\.d\.ts$/, '');

/** Links to other modules' files become links to the packages' pages. */
function withAddresses(text, path) {
  return text.replaceAll(/\]\(([^)#:\s]+)\.md(#[^)]*)?\)/g, (_, target, anchor = '') => {
    const [name] = join(dirname(path), target).split('/');
    return `](/packages/${name}/api/${anchor})`;
  });
}
