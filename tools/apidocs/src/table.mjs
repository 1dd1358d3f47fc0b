/** A Markdown table of cells that are Markdown. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text of a terminal as Markdown: what looks like a tag, or like emphasis, is neither. */
export const plain = (text) => text.replaceAll(/[<*_]/g, '\\$&');

/** A flag's help without the default that stands in it, and the default; empty where there is none. */
export function splitDefault(help) {
  const [whole = '', value = ''] = /\s*\(default:? ([^()]*)\)/.exec(help) ?? [];
  return { help: help.replace(whole, ''), default: value };
}
