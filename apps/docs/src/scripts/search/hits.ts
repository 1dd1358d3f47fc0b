import type { SearchEntry } from '../../search/entry.ts';
import type { TextHit } from './fullText.ts';

/** The list element of a hit; its link is what Enter follows. */
function hitElement(url: string): { item: HTMLLIElement; link: HTMLAnchorElement } {
  const item = document.createElement('li');
  item.role = 'option';
  item.setAttribute('aria-selected', 'false');
  const link = document.createElement('a');
  link.href = url;
  link.tabIndex = -1;
  item.append(link);
  return { item, link };
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

export function nameHit(base: string, { name, kind, address, text }: SearchEntry): HTMLLIElement {
  const { item, link } = hitElement(base + address.slice(1));
  const title = span(kind === 'guide' ? 'hit-title' : 'hit-title name', name);
  link.append(title, span('hit-kind', kind), span('hit-text', text.replaceAll(/[`*]/g, '')));
  return item;
}

export function textHit({ title, url, excerpt }: TextHit): HTMLLIElement {
  const { item, link } = hitElement(url);
  const words = span('hit-text', '');
  words.innerHTML = excerpt;
  link.append(span('hit-title', title), words);
  return item;
}
