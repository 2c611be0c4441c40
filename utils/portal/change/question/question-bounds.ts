/** Where a question ends: at the detail, at a line of it, at the users table. */
export interface QuestionBounds {
  /** The line of the detail that an element stands in. */
  lineAround: (element: Element) => Element | undefined;
  /** Whether an element holds something that cannot be part of a question. */
  isPage: (element: Element) => boolean;
}
