import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  /** What was decided in the step, or came of it; '' if nothing yet. */
  summary: string;
  isOpen: boolean;
  /** Whether the step is behind the person: its mark is a tick. */
  isDone: boolean;
  /** Its place in the flow, from 1. */
  place: number;
  onOpen: () => void;
  children: ComponentChildren;
}

/**
 * One step of the panel. A closed one is a line that says what was decided; what stands in it is only hidden, so that
 * nothing that a person wrote there is lost.
 */
export function Step({ title, summary, isOpen, isDone, place, ...props }: Props): JSX.Element {
  const { onOpen, children } = props;
  const id = useId();
  return (
    <section class={`step ${isOpen ? 'is-open' : ''} ${isDone ? 'is-done' : ''}`}>
      <h3 class="step-heading">
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onOpen}>
          <span class="step-mark" aria-hidden="true" data-place={isDone ? '' : place} />
          <span class="step-title">{title}</span>
          {summary && (
            <>
              <span class="step-separator"> · </span>
              <span class="step-summary">{summary}</span>
            </>
          )}
        </button>
      </h3>
      <div id={id} class="step-content" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
