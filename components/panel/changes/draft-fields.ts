import type { RefCallback } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DraftField, DraftNotice } from '../../../utils/bulk/form/draft-notices';

interface FieldOptions {
  /** The draft's number, from 1. */
  number: number;
  notices: readonly DraftNotice[];
  focus: DraftField | undefined;
  onFocused: () => void;
  onLeave: (field: DraftField) => void;
}

/** A field of a draft, and what ties it to what is said of it. */
export interface Field {
  attributes: {
    ref: RefCallback<HTMLElement>;
    'aria-invalid': boolean | undefined;
    'aria-describedby': string | undefined;
    onFocusOut: () => void;
  };
  /** What is said of it, and the id of the place where that stands. */
  said: { id: string; notices: readonly DraftNotice[] };
  focus: () => void;
}

/** Ties a field to what is said of it, and gives it the focus when it is asked for. */
export function useField(name: DraftField, options: FieldOptions): Field {
  const { number, notices, focus, onFocused, onLeave } = options;
  const element = useRef<HTMLElement | null>(null);
  const isAsked = focus === name;
  useLayoutEffect(() => {
    if (!isAsked || !element.current) return;
    element.current.focus();
    onFocused();
  });
  const own = notices.filter(({ field }) => field === name);
  const id = `change-${number}-${name}-notice`;
  return {
    attributes: {
      ref: (node) => {
        element.current = node;
      },
      'aria-invalid': own.some(({ isError }) => isError) || undefined,
      'aria-describedby': own.length > 0 ? id : undefined,
      onFocusOut: () => onLeave(name),
    },
    said: { id, notices: own },
    focus: () => element.current?.focus(),
  };
}
