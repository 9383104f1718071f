import hljs from 'highlight.js/lib/common';

/** More than this nobody reads coloured, and colouring it would stop the page. */
const MOST_CHARACTERS = 40_000;

const BY_ENDING: Record<string, string> = {
  bash: 'bash',
  c: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  css: 'css',
  go: 'go',
  h: 'c',
  html: 'xml',
  java: 'java',
  js: 'javascript',
  json: 'json',
  jsonl: 'json',
  jsx: 'javascript',
  kt: 'kotlin',
  lua: 'lua',
  md: 'markdown',
  mjs: 'javascript',
  php: 'php',
  pl: 'perl',
  py: 'python',
  r: 'r',
  rb: 'ruby',
  rs: 'rust',
  scss: 'scss',
  sh: 'bash',
  sql: 'sql',
  svg: 'xml',
  swift: 'swift',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
};

/** The language that a file's name tells; empty where it tells none. */
export function languageOf(file: string): string {
  return BY_ENDING[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? '';
}

/** Code as HTML with its words marked; empty where it stays as it is. */
export function highlighted(code: string, language: string): string {
  if (!hljs.getLanguage(language) || code.length > MOST_CHARACTERS) {
    return '';
  }
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
