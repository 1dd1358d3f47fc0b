import { ownSchemas } from './ownSchemas.mjs';

const WIRE = '#/components/schemas/';

/** The JSON Schema of one line that a command prints with `--json`, by the command's name. */
export function outputSchemas(bundle) {
  const entries = Object.entries(ownSchemas).map(([name, schema]) => [name, standalone(bundle, name, schema)]);
  return Object.fromEntries(entries);
}

function standalone(bundle, name, schema) {
  const used = new Map();
  const body = localised(schema, used);
  for (const wire of used.keys()) used.set(wire, localised(bundle.components.schemas[wire], used));
  const definitions = used.size > 0 ? { $defs: Object.fromEntries([...used].sort()) } : {};
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `A line of \`b2-partner ${name.replaceAll('.', ' ')} --json\``,
    ...body,
    ...definitions,
  };
}

/** A schema that stands alone: references lead into its own `$defs`, and the extensions of the description are left out. */
function localised(node, used) {
  if (Array.isArray(node)) return node.map((part) => localised(part, used));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([name]) => !/^x-/.test(name));
  return Object.fromEntries(
    kept.map(([name, value]) => {
      if (name !== '$ref') return [name, localised(value, used)];
      const wire = value.slice(WIRE.length);
      if (!used.has(wire)) used.set(wire, undefined);
      return ['$ref', `#/$defs/${wire}`];
    }),
  );
}
