import { resolve } from '../../document.js';

/** Gives each query parameter the description of its schema, where viewers and generators look for it. */
export const parameterTexts = () => ({
  Root: {
    leave(document) {
      for (const item of Object.values(document.paths)) {
        for (const parameter of item.get.parameters ?? []) {
          if (parameter.in !== 'query') continue;
          parameter.description ??= resolve(document, parameter.schema).description;
        }
      }
    },
  },
});
