/** Line drawings on a 24 x 24 grid, drawn in the colour of the words beside them. */
const strokes = {
  home: 'M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  back: 'M19 12H5.5M11 6l-6 6 6 6',
  forward: 'M5 12h13.5M13 6l6 6-6 6',
  close: 'm6 6 12 12M18 6 6 18',
  help: 'M9 9.2a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.2-1.6 2.5M12 17.6v.1M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4Z',
  met: 'm5 12.8 4.6 4.6L19 7.2',
  broken: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  open: 'M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  unknown: 'M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM12 8.6V12l2.4 1.8',
  attention: 'M12 7.5v5.6M12 16.6v.1M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4Z',
  clock: 'M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM12 7v5.2l3.6 2.2',
  reveal:
    'M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12ZM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  conceal:
    'M9.6 6.2c.8-.3 1.6-.4 2.4-.4 6 0 9.5 6.2 9.5 6.2a16 16 0 0 1-2.6 3.2M6 8.2A15.5 15.5 0 0 0 2.5 12S6 18.2 12 18.2c1.4 0 2.6-.3 3.7-.8M4 4l16 16',
  again: 'M19 12a7 7 0 1 1-2.2-5.1M19.5 3.5v4.2h-4.2',
  globe:
    'M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM2.8 12h18.4M12 2.8c5 5.4 5 13 0 18.4M12 2.8c-5 5.4-5 13 0 18.4',
  read: 'M12 6.5C10 5 7 4.7 3.5 5v13.5c3.5-.3 6.5 0 8.5 1.5 2-1.5 5-1.8 8.5-1.5V5C17 4.7 14 5 12 6.5ZM12 6.5V20',
  keyboard: 'M3 6.5h18v11H3ZM6.5 10v.1M10.2 10v.1M13.8 10v.1M17.5 10v.1M6.5 14v.1M17.5 14v.1M9.5 14h5',
  backspace: 'M8.5 5.5H20a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H8.5L2.5 12ZM11 9.2l5.6 5.6M16.6 9.2 11 14.8',
  shift: 'M12 4.5 4.5 12H9v7h6v-7h4.5Z',
  locked: 'M12 2.5 4.5 10H9v5.5h6V10h4.5ZM9 20.5h6',
  left: 'M15 5.5 8.5 12l6.5 6.5',
  right: 'm9 5.5 6.5 6.5L9 18.5',
  lower: 'M3 3.5h18v9H3ZM8 16.5l4 4 4-4',
} as const;

export type IconName = keyof typeof strokes;

/** Turned round where the page is read from its other side. */
const directed: ReadonlySet<IconName> = new Set(['back', 'forward']);

/** A sign that goes with words and says nothing of its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={directed.has(name) ? 'icon icon-directed' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
