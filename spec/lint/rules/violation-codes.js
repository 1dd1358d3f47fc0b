import { answerableCodes, operations, requestFields, resolve } from '../../document.js';

/** The code of a field outside its schema is one that the operation can respond with. */
export function violationCodes(document, report) {
  for (const { operation, pointer } of operations(document)) {
    const codes = answerableCodes(document, operation);
    for (const [name, field] of Object.entries(requestFields(document, operation))) {
      const code = resolve(document, field)['x-b2-violation-code'];
      if (code && !codes.includes(code)) report(pointer, `${name}: the operation does not respond with ${code}`);
    }
  }
}
