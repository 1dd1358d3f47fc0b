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
const fonts = /url\(\s*["']?([^"')]+\.(?:woff2?|ttf|otf))["']?\s*\)/g;

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
  const styleFiles = [...html.matchAll(stylesheets)].map(([tag]) =>
    files.addressOf(attribute(tag, 'href') ?? '', page),
  );
  const fontFiles = [
    ...inlineStyles.flatMap((text) => fontsOf(files, text, page)),
    ...styleFiles.flatMap((path) => fontsOf(files, files.text(path), path)),
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

function fontsOf(files: SiteFiles, style: string, from: string): string[] {
  return [...style.matchAll(fonts)].map(([, url = '']) => files.addressOf(url, from));
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single, bare] = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`).exec(tag) ?? [];
  return double ?? single ?? bare;
}
