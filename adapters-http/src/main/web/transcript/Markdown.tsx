import MarkdownIt from 'markdown-it';
import { useMemo } from 'preact/hooks';
import { highlighted } from './highlight';

/**
 * HTML in the text stays text. The page's policy forbids inline styles, so a table's alignment
 * becomes a class; pictures from elsewhere are not loaded, so they become links.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, highlight: highlighted });

markdown.renderer.rules['image'] = (tokens, index) => {
  const token = tokens[index]!;
  const source = markdown.utils.escapeHtml(String(token.attrGet('src') ?? ''));
  const words = markdown.utils.escapeHtml(token.content || source);
  return `<a href="${source}" rel="noopener noreferrer">${words}</a>`;
};

for (const rule of ['th_open', 'td_open']) {
  markdown.renderer.rules[rule] = (tokens, index, options, _env, self) => {
    const token = tokens[index]!;
    const align = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
    token.attrs = align === undefined ? [] : [['class', align]];
    return self.renderToken(tokens, index, options);
  };
}

markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  tokens[index]!.attrSet('rel', 'noopener noreferrer');
  tokens[index]!.attrSet('target', '_blank');
  return self.renderToken(tokens, index, options);
};

export function Markdown({ text }: { text: string }) {
  const html = useMemo(() => markdown.render(text), [text]);
  return <div class="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}
