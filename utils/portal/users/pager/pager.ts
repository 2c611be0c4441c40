/** The usable controls that turn the pages of the list. One that is disabled or not there is absent. */
export interface Pager {
  next?: HTMLElement;
  previous?: HTMLElement;
  /** The control of the first page, where pages are numbered and it can be pressed. */
  first?: HTMLElement;
}
