/** Puts the JSON file that an example names in `externalValue` into the bundle, which has no files beside it. */
export const inlineExamples = () => ({
  Example: {
    leave(example, { resolve }) {
      if (!example.externalValue) return;
      const { node, error } = resolve({ $ref: example.externalValue });
      if (error) throw error;
      delete example.externalValue;
      example.value = node;
    },
  },
});
