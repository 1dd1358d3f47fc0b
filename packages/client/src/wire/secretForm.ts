import { secretForms } from '../generated/spec.ts';

/** Every value in a text that has the form of a key. Behind a function, so that bundlers see that nothing depends on it. */
export const secretForm = /* @__PURE__ */ secretFormPattern();

// What stands in front may be a letter that ends an escape: `%20K004…`, `\\nK004…`.
function secretFormPattern(): RegExp {
  const start = '(?<=^|[^\\w+/-]|%[\\da-fA-F]{2}|\\\\(?:[bfnrt]|u[\\da-fA-F]{4}))';
  return new RegExp(`${start}(?:${secretForms.join('|')})(?![\\w+/-])`, 'g');
}
