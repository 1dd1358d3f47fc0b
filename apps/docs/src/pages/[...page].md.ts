import { specVersion } from '../reference/facts.ts';
import { twinOf } from '../site/twin.ts';
import { withBase } from '../twins/markdown.ts';
import { type Twin, twins } from '../twins/twins.ts';

/** The Markdown twin of every page. */
export async function getStaticPaths() {
  return (await twins()).map((twin) => ({
    params: { page: twinOf(twin.address).slice(1).replace(/\.md$/, '') },
    props: twin,
  }));
}

export function GET({ props: { title, description, markdown } }: { props: Twin }): Response {
  return new Response(`# ${title}\n\n> ${description} (Spec version ${specVersion}.)\n\n${withBase(markdown)}\n`);
}
