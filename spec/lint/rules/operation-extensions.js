import { answerableCodes, operations } from '../../document.js';

const allowed = { 'x-b2-suite': ['authorize', 'groups', 'backup'], 'x-b2-replay': ['safe', 'never'] };

/** Every operation says its suite, whether it may be replayed, how a replay is rejected, and its codes. */
export function operationExtensions(document, report) {
  for (const { method, operation, pointer } of operations(document)) {
    for (const [extension, values] of Object.entries(allowed)) {
      if (!values.includes(operation[extension])) report(pointer, `${extension} must be one of ${values.join(', ')}`);
    }
    if (!Array.isArray(operation['x-b2-error-codes'])) report(pointer, 'x-b2-error-codes must be a list');
    const safest = operation['x-b2-safest-form'];
    if (safest !== undefined && safest !== 'get') report(pointer, 'x-b2-safest-form is get, or absent');
    if (safest && operation['x-b2-replay'] === 'never') report(pointer, 'a call that changes state is not sent by GET');
    const replayCodes = operation['x-b2-replay-codes'] ?? [];
    if ((operation['x-b2-replay'] === 'never') !== replayCodes.length > 0) {
      report(pointer, 'x-b2-replay-codes stands where x-b2-replay is never, and nowhere else');
    }
    const unknown = replayCodes.find((code) => !answerableCodes(document, operation).includes(code));
    if (unknown) report(pointer, `x-b2-replay-codes: the operation does not respond with ${unknown}`);
    const leaksChanges = method === 'get' && operation['x-b2-replay'] === 'never';
    if (leaksChanges && !operation.deprecated)
      report(pointer, 'the GET form of a call that changes state is deprecated');
  }
}
