/** Fills the enum of the schema marked `x-b2-enum: error-codes` from the registry, so that no code is typed twice. */
export const errorCodeEnum = () => ({
  Root: {
    leave(document) {
      const { schemas, 'x-b2-error-codes': registry } = document.components;
      for (const schema of Object.values(schemas)) {
        if (schema['x-b2-enum'] !== 'error-codes') continue;
        delete schema['x-b2-enum'];
        schema.enum = Object.keys(registry);
        schema['x-enumDescriptions'] = Object.fromEntries(
          Object.entries(registry).map(([code, { meaning }]) => [code, meaning]),
        );
      }
    },
  },
});
