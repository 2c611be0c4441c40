/** What is said and shown by the control that opens the menu of a row. */

/** Whole phrases, folded: a control that says anything else opens no menu. */
export const MENU_PHRASES = [
  /^(?:[⋮︙⋯…]|\.{3}|[•·]{3})$/,
  /^(?:(?:ouvrir|afficher) )?(?:le )?(?:menu|actions|plus d'(?:actions|options)|autres actions|menu (?:des |d')actions)$/,
  /^(?:(?:open|show) )?(?:the )?(?:menu|actions|actions menu|more|more actions|more options|row actions)$/,
  /^open and close (?:the )?list of (?:actions|options)$/,
  /^kebab(?: (?:menu|toggle))?$/,
];
/** Said of three dots as well as of a sign that adds: it opens a menu only where three dots are shown. */
export const DOTS_PHRASE = /^plus$/;
/** The whole names of its picture (see `iconNames`). */
export const MENU_NAMES = [
  ...['more', 'more-vert', 'more-horiz', 'more-vertical', 'more-horizontal', 'kebab', 'overflow'],
  ...['ellipsis', 'ellipsis-v', 'ellipsis-h', 'ellipsis-vertical', 'ellipsis-horizontal'],
  ...['dots', 'dots-vertical', 'dots-horizontal', 'three-dots', 'three-dots-vertical'],
];
