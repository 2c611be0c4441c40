import type { JSX } from 'preact';
import type { FoundLine } from './recognition-model';

interface Props {
  found: readonly FoundLine[];
  /** The list's accessible name, or the id of the heading that gives it. */
  label: { text: string } | { heading: string };
}

/** What is recognised on the page, each line marked in the colour of its outline there. */
export function FoundList({ found, label }: Props): JSX.Element {
  const name =
    'text' in label ? { 'aria-label': label.text } : { 'aria-labelledby': label.heading };
  return (
    <ul class="found" {...name}>
      {found.map(({ text, tone }) => (
        <li key={text} class={`is-${tone}`}>
          {text}
        </li>
      ))}
    </ul>
  );
}
