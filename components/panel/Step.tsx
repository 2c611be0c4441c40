import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** What was decided in the step, or came of it; '' if nothing yet. An open step shows that itself. */
  summary: string;
  isOpen: boolean;
  /** Whether nothing can be done in it on this page: it stays closed. */
  isOff?: boolean;
  /** Whether the step is behind the person: its mark is a tick. */
  isDone: boolean;
  /** Its place in the flow, from 1. */
  place: number;
  /** How often a person's press has opened a step: its heading gets the focus. */
  entered: number;
  onOpen: () => void;
  /** Whether what stands in it stays there, hidden, while it is closed: nothing that a person wrote is lost. */
  isKept: boolean;
  children: ComponentChildren;
}

/** One step of the panel. A closed one is a line that says what was decided. */
export function Step({ title, summary, isDone, place, ...props }: Props): JSX.Element {
  const { onOpen, isKept, isOff = false, entered, children } = props;
  const isOpen = props.isOpen && !isOff;
  const id = useId();
  const heading = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen && entered > 0) heading.current?.focus();
  }, [entered]);
  return (
    <section class={`step ${isOpen ? 'is-open' : ''} ${isDone ? 'is-done' : ''}`}>
      <h3 class="step-heading">
        <button
          ref={heading}
          type="button"
          disabled={isOff}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onOpen}
        >
          <span class="step-mark" aria-hidden="true" data-place={isDone ? '' : place} />
          <span class="step-title">{title}</span>
          {summary && !isOpen && (
            <>
              <span class="step-separator"> · </span>
              <span class="step-summary">{summary}</span>
            </>
          )}
        </button>
      </h3>
      {/* What has no control in it must scroll by keyboard all the same. */}
      <div id={id} class="step-content" hidden={!isOpen} tabIndex={isKept ? undefined : 0}>
        {(isOpen || isKept) && children}
      </div>
    </section>
  );
}
