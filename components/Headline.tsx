import { Fragment, type JSX } from 'preact';

const SEPARATOR = ' · ';

/** What came of a lot, in one line. It is broken between its parts, not within one. */
export function Headline({ text }: { text: string }): JSX.Element {
  const parts = text.split(SEPARATOR);
  return (
    <>
      {parts.map((part, place) => (
        <Fragment key={part}>
          {place > 0 && ' '}
          <span class="headline-part">{place < parts.length - 1 ? `${part} ·` : part}</span>
        </Fragment>
      ))}
    </>
  );
}
