/** Limits that no type can say, each an export of its own. */
export function limitsSection(document) {
  return Object.entries(document.components['x-b2-limits'])
    .map(([name, { value, description }]) => `\n/** ${description} */\nexport const ${name} = ${value};\n`)
    .join('');
}
