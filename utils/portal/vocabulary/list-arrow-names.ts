/** The whole names (see `iconNames`) of the arrow that opens a list box. */

const ARROW = '(?:arrow|caret|carat|chevron|angle|triangle|trigger|dropdown)';
const OF_ARROW = new RegExp(`(?:^|-)(?:${ARROW}|down|expand)(?:-|$)`);
/** A picture that points down, and is of nothing else. */
const POINTS_DOWN =
  /^(?:(?:ios|keyboard|menu|sort|arrow|caret|carat|chevron|angle|triangle)-){0,2}(?:(?:1|60|alt|small|drop)-)*(?:down|downward|bottom|s|d|drop-?down)(?:-[sb])?$|^(?:expand|unfold)-more$/;
/** What a kit calls the place of its arrow: `combo-arrow`, `x-form-arrow-trigger`. */
const PLACE = new RegExp(
  `(?:^|-)${ARROW}(?:-(?:cell|zone|btn|button|wrap|wrapper|container|indicator|toggle|default))*$`,
);
/** An arrow that goes on to something else, or a sign that does: `trash-arrow-up`, `x-form-clear-trigger`. */
const MEANS_ELSE =
  /(?:^|-)(?:up|left|right|e|w|n|prev|next|back|forward|undo|redo|reset|rotate|clear|delete|remove|trash|add|edit|save|search|date|time|calendar|file|cloud|box|folder|download|upload|import|export|phone|call|mail|spin|spinner|sign|log)(?:-|$)/;

/**
 * Whether the names of a sign's picture are those of an arrow that opens a list, and no other one among them: `caret-down`,
 * but not `arrow-right-from-bracket` or `arrow-rotate-left`.
 */
export function namesListArrow(names: readonly string[]): boolean {
  const arrows = names.filter((name) => OF_ARROW.test(name));
  const isDown = (name: string) => {
    return POINTS_DOWN.test(name) || (PLACE.test(name) && !MEANS_ELSE.test(name));
  };
  return arrows.length > 0 && arrows.every(isDown);
}
