import { answerableCodes, codeOf, json, operations, registry, resolve } from '../../document.js';

/** An operation declares exactly the statuses that it can respond with, and shows one example per code, named after it. */
export function errorExamples(document, report) {
  for (const { operation, pointer } of operations(document)) {
    const codes = answerableCodes(document, operation).filter((code) => registry(document)[code]);
    const wanted = groupByStatus(codes, (code) => codeOf(document, code, operation).status);
    for (const [status, response] of Object.entries(operation.responses)) {
      if (status.startsWith('2')) continue;
      const at = [...pointer, 'responses', status];
      const examples = json(document, response)?.examples ?? {};
      for (const code of wanted[status] ?? []) {
        if (!examples[code]) report(at, `the example ${code} is missing`);
      }
      for (const [name, example] of Object.entries(examples)) {
        checkExample(name, status, resolve(document, example).value, codes, (message) => report(at, message));
      }
    }
    for (const status of Object.keys(wanted)) {
      if (!operation.responses[status]) report([...pointer, 'responses'], `status ${status} is not declared`);
    }
  }
}

function checkExample(name, status, value, codes, report) {
  if (!codes.includes(name)) report(`the operation does not respond with ${name}`);
  if (value?.code !== name) report(`the example ${name} has the code ${value?.code}`);
  if (String(value?.status) !== status) report(`the example ${name} has the status ${value?.status}`);
}

function groupByStatus(codes, statusOf) {
  const groups = {};
  for (const code of codes) groups[statusOf(code)] = [...(groups[statusOf(code)] ?? []), code];
  return groups;
}
