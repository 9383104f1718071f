/** Marks a text wherever it stands in an element, without touching the document. */
export function mark(element: HTMLElement, text: string): void {
  if (!('highlights' in CSS)) {
    return;
  }
  CSS.highlights.delete('found');
  if (text === '') {
    return;
  }
  const ranges: Range[] = [];
  const wanted = text.toLowerCase();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const content = (node.textContent ?? '').toLowerCase();
    for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}
