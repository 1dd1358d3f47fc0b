import { secretForms } from '../generated/spec.ts';

/** Every value in a text that has the form of a key. Behind a function, so that bundlers see that nothing depends on it. */
export const secretForm = /* @__PURE__ */ secretFormPattern();

function secretFormPattern(): RegExp {
  return new RegExp(`(?<![\\w+/-])(?:${secretForms.join('|')})(?![\\w+/-])`, 'g');
}
