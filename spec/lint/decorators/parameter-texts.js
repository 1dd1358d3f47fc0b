import { resolve } from '../../document.js';

/** Gives each query parameter the description and an example of its schema, where viewers and generators look for them. */
export const parameterTexts = () => ({
  Root: {
    leave(document) {
      for (const item of Object.values(document.paths)) {
        for (const parameter of item.get.parameters ?? []) {
          if (parameter.in !== 'query') continue;
          const { description, examples = [] } = resolve(document, parameter.schema);
          parameter.description ??= description;
          parameter.example ??= examples.find((example) => example !== null);
        }
      }
    },
  },
});
