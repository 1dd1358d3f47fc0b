import { answerableCodes, canonicalId, operations, registry } from '../../document.js';

const allowed = {
  scope: ['general', 'token', 'operation', 'address'],
  phase: ['refused', 'unknown'],
  reaction: ['fix', 'stop', 'authorize', 'wait', 'back-off'],
};

/** What may differ from operation to operation. */
const differing = ['status', 'meaning', 'remedy'];

/** The registry is complete, and operations name only codes that it has for them. */
export function errorCodes(document, report) {
  for (const [code, entry] of Object.entries(registry(document))) {
    const pointer = ['components', 'x-b2-error-codes', code];
    if (!Number.isInteger(entry.status)) report(pointer, `${code} needs a status`);
    for (const text of ['meaning', 'remedy']) if (!entry[text]) report(pointer, `${code} needs a ${text}`);
    for (const [key, values] of Object.entries(allowed)) {
      if (!values.includes(entry[key])) report(pointer, `${code}: ${key} must be one of ${values.join(', ')}`);
    }
    checkDifferences(document, code, entry, (message) => report(pointer, message));
  }
  for (const { operation, pointer } of operations(document)) {
    for (const code of operation['x-b2-error-codes'] ?? []) {
      if (!['operation', 'address'].includes(registry(document)[code]?.scope)) {
        report([...pointer, 'x-b2-error-codes'], `${code} is not in the registry as a code of single operations`);
      }
    }
  }
}

/** What an entry says of single operations is about operations that respond with the code, and differs. */
function checkDifferences(document, code, entry, report) {
  for (const [id, differences] of Object.entries(entry.operations ?? {})) {
    const named = operations(document).find(({ operation }) => canonicalId(operation) === id);
    if (!named) report(`${code}: there is no operation ${id}`);
    else if (!answerableCodes(document, named.operation).includes(code)) report(`${id} does not respond with ${code}`);
    for (const [key, value] of Object.entries(differences)) {
      if (!differing.includes(key)) report(`${code}: ${key} cannot differ between operations`);
      if (value === entry[key]) report(`${code}: ${id} has the same ${key} as the other operations`);
    }
  }
}
