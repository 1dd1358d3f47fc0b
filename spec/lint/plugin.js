import { errorCodeEnum } from './decorators/error-code-enum.js';
import { inlineExamples } from './decorators/inline-examples.js';
import { parameterTexts } from './decorators/parameter-texts.js';
import { bothForms } from './rules/both-forms.js';
import { errorCodes } from './rules/error-codes.js';
import { errorExamples } from './rules/error-examples.js';
import { noHeaders } from './rules/no-headers.js';
import { openAndClosed } from './rules/open-and-closed.js';
import { operationExtensions } from './rules/operation-extensions.js';
import { operationNames } from './rules/operation-names.js';
import { pagination } from './rules/pagination.js';
import { repeats } from './rules/repeats.js';
import { secrets } from './rules/secrets.js';
import { texts } from './rules/texts.js';
import { violationCodes } from './rules/violation-codes.js';

/**
 * Makes a Redocly rule of a check: a plain function of the bundled document and of `report(pointer, message)`.
 * The checks run on the bundle, where every reference is local.
 */
const rule = (check) => () => ({
  Root: {
    leave: (document, ctx) =>
      check(document, (pointer, message) => ctx.report({ message, location: ctx.location.child(pointer) })),
  },
});

/** The house's own lint rules and what bundling adds to the sources. */
export default () => ({
  id: 'b2',
  rules: {
    oas3: {
      'both-forms': rule(bothForms),
      'error-codes': rule(errorCodes),
      'error-examples': rule(errorExamples),
      'no-headers': rule(noHeaders),
      'open-and-closed': rule(openAndClosed),
      'operation-extensions': rule(operationExtensions),
      'operation-names': rule(operationNames),
      pagination: rule(pagination),
      repeats: rule(repeats),
      secrets: rule(secrets),
      texts: rule(texts),
      'violation-codes': rule(violationCodes),
    },
  },
  decorators: {
    oas3: {
      'error-code-enum': errorCodeEnum,
      'inline-examples': inlineExamples,
      'parameter-texts': parameterTexts,
    },
  },
});
