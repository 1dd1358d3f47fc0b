import { changelog } from '../changelog/changelog.ts';
import { fillFacts } from '../markdown/facts.ts';
import { operations } from '../reference/operations.ts';
import { addressOf } from '../site/addresses.ts';
import { decisions } from '../site/decisions.ts';
import { inReadingOrder, isGuide } from '../site/guides.ts';
import { writtenPages } from '../site/pages.ts';
import { pains } from '../site/pains.ts';
import { operationMarkdown } from './operationMarkdown.ts';
import { errorsMarkdown, operationList, overviewMarkdown, schemasMarkdown } from './referenceMarkdown.ts';

/** A page as Markdown. */
export interface Twin {
  /** The address of the page, below the base. */
  readonly address: string;
  readonly section: 'Start' | 'Guides' | 'Reference' | 'Project';
  readonly title: string;
  readonly description: string;
  /** Without the title. */
  readonly markdown: string;
}

/** Every page of the site, in reading order. */
export async function twins(): Promise<Twin[]> {
  const written = await writtenPages();
  const guides = written.filter(({ id }) => isGuide(id)).sort(inReadingOrder);
  const others = written.filter(({ id }) => !isGuide(id));
  return [
    home(),
    ...guides.map((page): Twin => writtenTwin(page, 'Guides')),
    ...referenceTwins(),
    {
      address: '/changelog/',
      section: 'Project',
      title: 'Changelog',
      description: 'What changed in each package.',
      markdown: changelog(),
    },
    {
      address: '/decisions/',
      section: 'Project',
      title: 'Decision records',
      description: 'Why the project is built as it is. For contributors.',
      markdown: (await decisions())
        .map(({ title, description, address }) => `- [${title}](${address}): ${description}`)
        .join('\n'),
    },
    ...others.map((page): Twin => writtenTwin(page, 'Project')),
  ];
}

function home(): Twin {
  const lines = pains.map(({ pain, relief, guide }) => `- **[${pain}](/guides/${guide}/)**: ${relief}`);
  return {
    address: '/',
    section: 'Start',
    title: 'b2-partner',
    description:
      'A toolkit for the Backblaze Partner API: spec, typed clients, and a mock to build against. Unofficial.',
    markdown: `${lines.join('\n')}\n\n${operationList()}`,
  };
}

function writtenTwin(
  { id, body, data }: Awaited<ReturnType<typeof writtenPages>>[number],
  section: Twin['section'],
): Twin {
  return { address: `/${id}/`, section, ...data, markdown: fillFacts(body).trim() };
}

function referenceTwins(): Twin[] {
  const section = 'Reference';
  return [
    {
      address: '/reference/',
      section,
      title: 'Reference',
      description: 'All operations, limits and regions.',
      markdown: overviewMarkdown(),
    },
    ...operations.map(
      (operation): Twin => ({
        address: addressOf.operation(operation.apiName),
        section,
        title: operation.apiName,
        description: operation.summary,
        markdown: operationMarkdown(operation),
      }),
    ),
    {
      address: '/errors/',
      section,
      title: 'Errors',
      description: 'Every error code, with cause and remedy.',
      markdown: errorsMarkdown(),
    },
    {
      address: '/schemas/',
      section,
      title: 'Schemas',
      description: 'Every named schema.',
      markdown: schemasMarkdown(),
    },
  ];
}
