import { layerOver } from '../../../dom/seen/covered';
import { holds } from '../../../dom/tree/search';
import { safeDetail } from '../../detail/find-detail';
import { areaOfLines } from '../../detail/lines/line-around';

/** What has come over the detail since a press. */
export class LayerOverDetail {
  /** What held all lines before the press, and what lay over it then. */
  readonly #lines: Element | undefined;
  readonly #before: Element | undefined;

  /** To be made before the press. */
  constructor(root: Element) {
    this.#lines = areaOfLines(root);
    this.#before = this.#lines && layerOver(this.#lines);
  }

  /** What lies over the detail now, or over its lines alone, where nothing did before. */
  find(root: Element): Element | undefined {
    const detail = safeDetail(root);
    const over = detail && layerOver(detail);
    if (over || !detail || !this.#lines || !holds(detail, this.#lines)) return over;
    const within = layerOver(this.#lines);
    return within === this.#before ? undefined : within;
  }
}
