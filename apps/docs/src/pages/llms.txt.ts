import { specVersion } from '../reference/facts.ts';
import { href } from '../site/base.ts';
import { twinOf } from '../site/twin.ts';
import { type Twin, twins } from '../twins/twins.ts';

const sections = ['Guides', 'Reference', 'Project'] as const;

/** The site for programs that read: every page by the address of its Markdown. */
export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const all = await twins();
  const home = all.find(({ section }) => section === 'Start') as Twin;
  const link = ({ address, title, description }: Twin): string =>
    `- [${title}](${new URL(href(twinOf(address)), site)}): ${description}`;
  const parts = sections.map((name) => {
    const links = all.filter(({ section }) => section === name).map(link);
    return `## ${name}\n\n${links.join('\n')}\n`;
  });
  const bundle = `- [openapi.json](${new URL(href('/openapi.json'), site)}): the OpenAPI 3.1 description, version ${specVersion}\n`;
  return new Response(`# ${home.title}\n\n> ${home.description}\n\n${parts.join('\n')}\n## Description\n\n${bundle}`);
}
