// Writes the pages into dist/pages: `node src/build.mjs`. The docs site takes them from there.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiPages } from './api.mjs';
import { commandsPage } from './commands.mjs';
import { flagsPage } from './flags.mjs';
import { documentedPackages, pageTitles } from './packages.mjs';
import { firstSentence, readmeOf } from './readme.mjs';

const out = fileURLToPath(new URL('../dist/pages/', import.meta.url));

const apis = await apiPages(documentedPackages.filter(({ pages }) => pages.includes('api')).map(({ name }) => name));
const makers = { api: ({ name }) => apis.get(name), commands: commandsPage, flags: flagsPage };

rmSync(out, { recursive: true, force: true });
for (const entry of documentedPackages) {
  const { name, title, pages } = entry;
  const readme = readmeOf(name);
  write(`${name}/index`, title, firstSentence(readme), readme);
  for (const page of pages) {
    const description = `${pageTitles[page]} of @b2-partner/${name}, made from the package itself.`;
    write(`${name}/${page}`, `${title}: ${pageTitles[page]}`, description, await makers[page](entry));
  }
}

function write(path, title, description, body) {
  const file = `${out}${path}.md`;
  mkdirSync(dirname(file), { recursive: true });
  const matter = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n`;
  writeFileSync(file, `${matter}\n${body}`);
}
