import { operations, registry } from '../../document.js';

const allowed = {
  scope: ['general', 'token', 'operation', 'address'],
  phase: ['refused', 'unknown'],
  reaction: ['fix', 'stop', 'authorize', 'wait', 'back-off'],
};

/** The registry is complete, and operations name only codes that it has for them. */
export function errorCodes(document, report) {
  for (const [code, entry] of Object.entries(registry(document))) {
    const pointer = ['components', 'x-b2-error-codes', code];
    if (!Number.isInteger(entry.status)) report(pointer, `${code} needs a status`);
    for (const text of ['meaning', 'remedy']) if (!entry[text]) report(pointer, `${code} needs a ${text}`);
    for (const [key, values] of Object.entries(allowed)) {
      if (!values.includes(entry[key])) report(pointer, `${code}: ${key} must be one of ${values.join(', ')}`);
    }
  }
  for (const { operation, pointer } of operations(document)) {
    for (const code of operation['x-b2-error-codes'] ?? []) {
      if (registry(document)[code]?.scope !== 'operation') {
        report([...pointer, 'x-b2-error-codes'], `${code} is not in the registry as a code of single operations`);
      }
    }
  }
}
