import type { TextFilter } from './text-filter';

/** What holds for all elements of a document or shadow root while it is captured. */
export interface CaptureScope {
  filter: TextFilter;
  /** The ids of elements whose text is the name of another element. */
  namers: ReadonlySet<string>;
  /** Whether this is a shadow root, which the document's style sheet does not reach. */
  isApart: boolean;
  /** Captures the document of a frame. @returns HTML */
  frameHtml(document: Document): string;
}
