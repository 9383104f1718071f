/** The pictures in a row, however its agent writes them: as data addresses, in their order. */
export function picturesIn(row: string): string[] {
  const found: string[] = [];
  try {
    collect(JSON.parse(row), found);
  } catch {
    return [];
  }
  return [...new Set(found)];
}

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    if (/^data:image\/[a-z.+-]+;base64,/.test(value)) {
      found.push(value);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) {
    return;
  }
  const picture = pictureOf(value as Record<string, unknown>);
  if (picture !== null) {
    found.push(picture);
    return;
  }
  for (const part of Object.values(value)) {
    collect(part, found);
  }
}

/** The bytes stand beside what they are, under one name or another. */
function pictureOf(value: Record<string, unknown>): string | null {
  const type = value['media_type'] ?? value['mimeType'] ?? value['mime_type'];
  const data = value['data'];
  return typeof type === 'string' && type.startsWith('image/') && typeof data === 'string'
    ? `data:${type};base64,${data}`
    : null;
}
