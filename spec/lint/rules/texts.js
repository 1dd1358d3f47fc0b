import { operations, resolve, walkSchema } from '../../document.js';

/** Every field is described and has an example; every enum value has a meaning. */
export function texts(document, report) {
  for (const [name, root] of Object.entries(document.components.schemas)) {
    walkSchema(root, (schema, pointer) =>
      checkSchema(document, schema, ['components', 'schemas', name, ...pointer], report),
    );
  }
  for (const { operation, pointer } of operations(document)) {
    for (const parameter of operation.parameters ?? []) {
      if (!resolve(document, parameter).description) report(pointer, `${parameter.name} has no description`);
    }
  }
}

function checkSchema(document, schema, pointer, report) {
  for (const [property, child] of Object.entries(schema.properties ?? {})) {
    const field = resolve(document, child);
    const at = [...pointer, 'properties', property];
    if (!field.description) report(at, `${property} has no description`);
    const isObject = field.type === 'object' || resolve(document, field.items)?.type === 'object';
    if (!isObject && !field.examples) report(at, `${property} has no example`);
  }
  for (const value of schema.enum ?? []) {
    if (!schema['x-enumDescriptions']?.[value]) report(pointer, `the value ${value} has no meaning`);
  }
}
