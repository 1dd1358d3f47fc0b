/** The version, which the user agent names: importing package.json would need an import attribute everywhere. */
export function versionModule({ version }) {
  return `\n/** The version of this package. */\nexport const version = '${version}';\n`;
}
