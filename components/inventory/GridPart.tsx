import type { HTMLAttributes, JSX } from 'preact';

interface Props extends Omit<HTMLAttributes<HTMLDivElement>, 'role'> {
  role: 'row' | 'columnheader' | 'rowheader' | 'cell';
}

/** A row of a table, or a cell: blocks, whose places are said by a grid of the style sheet, and their roles here. */
export function GridPart(props: Props): JSX.Element {
  return <div {...props} />;
}
