/** What a file holds, as far as the page can show it. */
export type Content = { kind: 'text'; text: string } | { kind: 'image'; blob: Blob } | { kind: 'other' };

/** A longer file is downloaded rather than shown. */
const MOST_BYTES = 2_000_000;
const MOST_IMAGE_BYTES = 20_000_000;

const IMAGES: Record<string, string> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Fetches a file where it can be shown; the service sends every file as bytes, so its name tells what it is. */
export async function contentOf(path: string, bytes: number | undefined, load: () => Promise<Blob>): Promise<Content> {
  const type = IMAGES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  if ((bytes ?? 0) > (type === undefined ? MOST_BYTES : MOST_IMAGE_BYTES)) {
    return { kind: 'other' };
  }
  const blob = await load();
  return type === undefined ? textOf(await blob.arrayBuffer()) : { kind: 'image', blob: new Blob([blob], { type }) };
}

function textOf(bytes: ArrayBuffer): Content {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { kind: 'other' } : { kind: 'text', text };
  } catch {
    return { kind: 'other' };
  }
}
