/** What is marked in a conversation, each in a way of its own. */
export type Mark = 'found' | 'hidden';

/** What stands in the place of a secret. */
export const PLACEHOLDER = /\[SECRET:([\w-]+):\d+\]/g;

/** A text as it is, in whatever case. */
export function literally(text: string): RegExp | null {
  return text === '' ? null : new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
}

/** Marks what fits wherever it stands in an element, without touching the document. */
export function mark(element: HTMLElement, name: Mark, pattern: RegExp | null): void {
  if (!('highlights' in CSS)) {
    return;
  }
  CSS.highlights.delete(name);
  if (pattern === null) {
    return;
  }
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  CSS.highlights.set(name, new Highlight(...ranges));
}
