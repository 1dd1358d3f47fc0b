import { importsOf } from '../structure/imports.ts';
import { gzipped, SiteFiles } from './siteFiles.ts';

/** What the pages of a site load, in bytes, each file and each part of a page gzipped by itself. */
export interface SiteWeight {
  /** Script, with everything that it imports by a name that stands in it. */
  readonly script: number;
  readonly style: number;
  /** Fonts that its style names. */
  readonly fonts: number;
}

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const styles = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const stylesheets = /<link\b[^>]*\brel=["']?stylesheet\b[^>]*>/g;
const fonts = /url\(\s*["']?([^"')]+\.(?:woff2?|ttf|otf)(?:[?#][^"')]*)?)["']?\s*\)/g;
const imports = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/g;

/** The heaviest page of a built site, for each kind by itself; a site lies at the root of its host. */
export function siteWeight(folder: string): SiteWeight {
  const files = new SiteFiles(folder);
  const weights = files.pages().map((page) => pageWeight(files, page));
  const most = (kind: keyof SiteWeight) => Math.max(...weights.map((weight) => weight[kind]));
  return { script: most('script'), style: most('style'), fonts: most('fonts') };
}

function pageWeight(files: SiteFiles, page: string): SiteWeight {
  const html = files.text(page);
  const { inlineScripts, scriptFiles } = scriptsOf(files, page, html);
  const inlineStyles = [...html.matchAll(styles)].map(([, text = '']) => text);
  const linked = [...html.matchAll(stylesheets)].map(([tag]) => files.addressOf(attribute(tag, 'href') ?? '', page));
  const imported = inlineStyles.flatMap((text) => namedIn(text, imports, files, page));
  const styleFiles = withImports(files, [...linked, ...imported]);
  const fontFiles = [
    ...inlineStyles.flatMap((text) => namedIn(text, fonts, files, page)),
    ...styleFiles.flatMap((path) => namedIn(files.text(path), fonts, files, path)),
  ];
  return {
    script: gzipped(...inlineScripts) + files.weight(scriptFiles),
    style: gzipped(...inlineStyles) + files.weight(styleFiles),
    fonts: files.weight(fontFiles),
  };
}

function scriptsOf(files: SiteFiles, page: string, html: string): { inlineScripts: string[]; scriptFiles: string[] } {
  const inlineScripts: string[] = [];
  const scriptFiles = new Set<string>();
  const follow = (text: string, from: string) => {
    for (const name of importsOf('module.js', text)) load(files.addressOf(name, from));
  };
  const load = (path: string) => {
    if (scriptFiles.has(path)) return;
    scriptFiles.add(path);
    follow(files.text(path), path);
  };
  for (const [, attributes = '', text = ''] of html.matchAll(scripts)) {
    const src = attribute(attributes, 'src');
    if (src !== undefined) load(files.addressOf(src, page));
    else inlineScripts.push(text);
    if (src === undefined && attribute(attributes, 'type') === 'module') follow(text, page);
  }
  return { inlineScripts, scriptFiles: [...scriptFiles] };
}

/** The stylesheets, with those that they import. */
function withImports(files: SiteFiles, stylesheets: readonly string[]): string[] {
  const found = new Set(stylesheets);
  // A set gives what is added to it while it is walked as well.
  for (const path of found) {
    for (const imported of namedIn(files.text(path), imports, files, path)) found.add(imported);
  }
  return [...found];
}

/** The addresses that a style names in this way. */
function namedIn(style: string, way: RegExp, files: SiteFiles, from: string): string[] {
  return [...style.matchAll(way)].map(([, url = '']) => files.addressOf(url, from));
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single, bare] = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`).exec(tag) ?? [];
  return double ?? single ?? bare;
}
