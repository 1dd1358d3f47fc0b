import { retryInWords } from '../reference/codes.ts';
import type { Example } from '../reference/examples.ts';
import type { Operation } from '../reference/operations.ts';
import { samplesOf } from '../samples/samples.ts';
import { fieldsMarkdown } from './fieldsMarkdown.ts';
import { cell, fence } from './markdown.ts';

const places = { body: 'JSON body', query: 'query', none: 'no parameters' };

/** The page of an operation. */
export function operationMarkdown(operation: Operation): string {
  const { summary, description, base, forms, replay, fields, headers, success, responses } = operation;
  const { typed, curl } = samplesOf(operation);
  const rejections = responses.filter((response) => !response.success);
  return [
    `${summary}.`,
    forms
      .map(
        ({ method, path, place, deprecated }) =>
          `- \`${method} ${path}\` (${places[place]}${deprecated ? '; deprecated' : ''})`,
      )
      .join('\n'),
    `Base URL: ${base}`,
    description.trim(),
    replay === 'safe' ? 'Safe to retry.' : 'Not safe to retry while it is unknown whether the call took effect.',
    '## Parameters',
    fields.length > 0 ? fieldsMarkdown(fields) : 'None.',
    '## Headers',
    fieldsMarkdown(headers),
    '## Response',
    `${success.status}: ${success.description}`,
    fieldsMarkdown(success.fields),
    '## Errors',
    errorsTable(operation),
    '## Samples',
    ...[...typed, ...curl.map(({ sample }) => sample)].map(({ code, language }) => fence(language, code)),
    '## Examples',
    ...[...forms[0].requests, ...success.examples, ...rejections.flatMap(({ examples }) => examples)].map(
      exampleMarkdown,
    ),
  ].join('\n\n');
}

function errorsTable({ codes, replay }: Operation): string {
  const rows = codes.map(
    (code) =>
      `| \`${code.code}\` | ${code.status} | ${cell(code.meaning)} | ${cell(code.remedy)} | ${retryInWords(code, replay)} |`,
  );
  return ['| code | status | cause | remedy | safe to retry |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function exampleMarkdown({ title, value }: Example): string {
  return `${title}:\n\n${fence('json', JSON.stringify(value, null, 2))}`;
}
