import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, ReflectionKind } from 'typedoc';

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
    const project = await app.convert();
    if (!project) throw new Error('typedoc cannot read the declarations: build the packages');
    for (const reflection of withoutUse(project)) project.removeReflection(reflection);
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

/** What no reader calls: members that are named by a symbol, and constructors of errors or that nothing is said about. */
function withoutUse(project) {
  return project
    .getReflectionsByKind(ReflectionKind.All)
    .filter((reflection) =>
      reflection.kindOf(ReflectionKind.Constructor)
        ? /Error$/.test(reflection.parent.name) || !reflection.signatures?.some((signature) => signature.hasComment())
        : reflection.name.startsWith('['),
    );
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
      return `From \`${specifier}\`:\n\n${withAddresses(text, path)}`;
    })
    .join('\n\n');
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
