/** Drawn for this page, on a grid of 16. */
const SHAPES = {
  close: 'M3 3l10 10M13 3L3 13',
  copy: 'M5 5h8v8H5zM3 11V3h8',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M3 14h10',
  edit: 'M3 13l1-4 7-7 3 3-7 7z',
  end: 'M8 2v8M4.5 7L8 10.5 11.5 7M3 14h10',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  folder: 'M2 4h4l2 2h6v7H2z',
  fork: 'M4 14V2M4 10c6 0 8-2 8-6M12 2v3',
  image: 'M2 3h12v10H2zM4 11l3-4 2 2 2-3 2 5',
  link: 'M6.5 9.5l3-3M7 5l2-2a2.5 2.5 0 0 1 4 4l-2 2M9 11l-2 2a2.5 2.5 0 0 1-4-4l2-2',
  next: 'M6 3l5 5-5 5',
  previous: 'M10 3L5 8l5 5',
  raw: 'M6 3L2 8l4 5M10 3l4 5-4 5',
  search: 'M7 2a5 5 0 1 0 0 10A5 5 0 1 0 7 2M11 11l3 3',
  share: 'M8 10V2M5 5l3-3 3 3M3 9v5h10V9',
  top: 'M8 14V6M4.5 9L8 5.5 11.5 9M3 2h10',
  trash: 'M3 4h10M6 4V2h4v2M4 4l1 10h6l1-10',
  upload: 'M8 10V2M5 5l3-3 3 3M3 14h10',
};

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
