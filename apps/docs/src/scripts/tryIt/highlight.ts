const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d[\d.eE+-]*/g;

/** JSON as text nodes and coloured spans; any other text as it is. */
export function highlighted(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const [whole, quoted, colon = ''] = match;
    fragment.append(
      text.slice(end, match.index),
      span(kindOf(quoted, colon), whole.slice(0, whole.length - colon.length)),
      colon,
    );
    end = match.index + whole.length;
  }
  fragment.append(text.slice(end));
  return fragment;
}

function kindOf(quoted: string | undefined, colon: string): string {
  if (quoted === undefined) return 'json-literal';
  return colon === '' ? 'json-string' : 'json-name';
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
