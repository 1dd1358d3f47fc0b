import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map<string, ValidateFunction>();

/** What is wrong with an object by the published schema of a command; nothing when it is right. */
export function problemsOf(command: string, line: unknown): unknown {
  const schema = new URL(`../../schemas/${command}.json`, import.meta.url);
  const validate = validators.get(command) ?? ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  validators.set(command, validate);
  return validate(line) ? [] : validate.errors;
}
