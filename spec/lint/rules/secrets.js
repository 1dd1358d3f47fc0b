import { resolve, walkSchema } from '../../document.js';

const secretNames = /^(applicationKey|authorizationToken)$|password|secret/i;

/** A property that gives access is marked as a secret, and nothing else is. */
export function secrets(document, report) {
  for (const [name, root] of Object.entries(document.components.schemas)) {
    walkSchema(root, (schema, pointer) => {
      for (const [property, child] of Object.entries(schema.properties ?? {})) {
        const marked = resolve(document, child)['x-b2-secret'];
        const at = ['components', 'schemas', name, ...pointer, 'properties', property];
        if (secretNames.test(property) && marked !== true) report(at, `${property} needs x-b2-secret: true`);
        if (!secretNames.test(property) && marked) report(at, `${property} is not known as a secret`);
      }
    });
  }
}
