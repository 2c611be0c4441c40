import { PICTURES, pictureFiles } from './controls';
import { glyphWords } from './glyph-words';
import { oncePerLook } from './look';
import { all } from './tree';

/** What icon sets put before the names of all their pictures. */
const SET = new RegExp(
  `^(?:${[
    'fa[bdlrst]?|fa-(?:solid|regular|light|thin|duotone|brands|sharp)|la[brs]?|bi|mdi|mdi-action|glyphicons?',
    'icons?|icn|ico|ic|icofont|picto|pi|ti|tabler(?:-icon)?|ri|lucide|feather|oi|zmdi|ion(?:-(?:md|ios))?|el-icon',
    'anticon|k-i(?:con)?|ui-icon|dx-icon|ms-icon|bxs?|uil|fi(?:-[a-z]{2})?|codicon|octicon|ph|gg|cil|cis',
    'eva|glyph|sl-icon|svg|img|material-(?:icons|symbols)|i|md|baseline|outline|round|sharp|twotone|p-icon',
  ].join('|')})-`,
);
/** What they put behind, for how it is drawn. */
const DRAWN =
  /-(?:line|fill|filled|outlined?|o|solid|regular|bold|thin|light|thick|lg|sm|md|xs|xl|alt|icon|rounded|round|sharp|small|large|black|white|ios|new|\d+(?:px|x|dp)?)$/;
/** What stands around a picture that is drawn as one. */
const ENCLOSED = /^(?:circle|square|rectangle|octagon)-|-(?:circle|square|rectangle|octagon)$/;

/**
 * The whole names of the pictures in a control, as their set has them, with what the set puts before and
 * behind taken off: `fa-solid fa-xmark` is `xmark`, `bi-x-lg` is `x`, `chevron_right` is `chevron-right`,
 * but `fa-user-times` is `user-times`. Names of classes that are no picture's are among them.
 */
export const iconNames = oncePerLook((control: Element): string[] => {
  const parts = [control, ...all(control, PICTURES)];
  const names = parts.flatMap((part) => [
    ...(part.getAttribute('class') ?? '').split(/\s+/),
    ...pictureFiles(part).map((file) => file.replace(/\.\w+$/, '')),
    ...GIVEN.map((name) => (part.localName.includes('-') ? part.getAttribute(name) : '') ?? ''),
  ]);
  const named = [...names, ...glyphWords(control)].map(wholeName).filter((name) => name !== '');
  return [...new Set(named)];
});

/** Attributes by which components are told their picture. */
const GIVEN = ['icon', 'name', 'svgicon', 'glyph'];

/** One name without what its set and its style add. */
export function wholeName(name: string): string {
  let whole = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_:.]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  for (let before = ''; before !== whole; ) {
    before = whole;
    whole = whole.replace(SET, '').replace(DRAWN, '').replace(ENCLOSED, '');
  }
  return whole;
}
