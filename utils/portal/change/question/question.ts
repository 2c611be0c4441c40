/** What a press of + or x has brought up. */
export type Question =
  /** Wants a value: written into the field, or chosen from it. */
  | (Asked & { kind: 'value'; field: HTMLElement; yes?: HTMLElement })
  | (Asked & { kind: 'confirm'; yes: HTMLElement })
  /** News that only have to be closed, by `yes`. */
  | (Asked & { kind: 'news'; yes: HTMLElement })
  /** Has several fields, or several ways to say yes. */
  | (Asked & { kind: 'ambiguous' })
  | (Asked & { kind: 'unknown' });

interface Asked {
  /** All that it says beside its controls and fields. */
  text: string;
  /** The part of the page that it takes up. */
  area: Element;
  /** The control that calls it off. */
  no?: HTMLElement;
}

/** A question that wants a value. */
export type ValueQuestion = Extract<Question, { kind: 'value' }>;
