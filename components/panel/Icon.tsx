import type { JSX } from 'preact';

/** Drawn with lines in the colour of the text, 16 units wide. */
const LINES = {
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  fold: 'M3.5 8h9',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
} as const;

/** A sign on a button. It says nothing by itself: the button has a name. */
export function Icon({ name }: { name: keyof typeof LINES }): JSX.Element {
  return (
    <svg class={`icon is-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={LINES[name]} />
    </svg>
  );
}
