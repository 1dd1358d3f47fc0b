import { specVersion } from '../reference/facts.ts';
import { published } from '../site/base.ts';
import { twinOf } from '../site/twin.ts';
import { type Twin, twins } from '../twins/twins.ts';

const sections = ['Guides', 'Reference', 'Project'] as const;

/** The site for programs that read: every page by the address of its Markdown. */
export async function GET(): Promise<Response> {
  const all = await twins();
  const home = all.find(({ section }) => section === 'Start') as Twin;
  const link = ({ address, title, description }: Twin): string =>
    `- [${title}](${published(twinOf(address))}): ${description}`;
  const parts = sections.map((name) => {
    const links = all.filter(({ section }) => section === name).map(link);
    return `## ${name}\n\n${links.join('\n')}\n`;
  });
  const bundle = `- [openapi.json](${published('/openapi.json')}): the OpenAPI 3.1 description, version ${specVersion}\n`;
  return new Response(`# ${home.title}\n\n> ${home.description}\n\n${parts.join('\n')}\n## Description\n\n${bundle}`);
}
