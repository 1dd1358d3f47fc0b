import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineCommand } from '../command.ts';

export const command = defineCommand({
  description: 'The OpenAPI 3.1 description of the Partner API, as JSON or YAML. --json prints it on one line.',
  options: [{ syntax: '--yaml', help: 'print YAML' }],
  formats: ['json'],
  examples: ['spec > openapi.json', "spec | jq '.paths | keys'", 'spec --yaml > openapi.yaml'],
  async run({ out }, _, { yaml }) {
    const name = yaml && out.format !== 'json' ? 'openapi.yaml' : 'openapi.json';
    const text = await readFile(fileURLToPath(import.meta.resolve(`@b2-partner/spec/${name}`)), 'utf8');
    const line = out.format === 'json' ? JSON.stringify(JSON.parse(text)) : text.trimEnd();
    await out.raw(`${line}\n`);
  },
});
