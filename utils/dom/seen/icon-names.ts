import { fold } from '../../text';
import { oncePerLook } from '../remember/once-per-look';
import { all } from '../tree/search';
import { textOf } from '../tree/text-runs';
import { textNodes } from '../tree/texts';
import { glyphWords, isGlyphWord } from './glyph-words';
import { draws, PICTURES, pictureFiles } from './pictures';

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

/** What a picture may show beside its + or x: then the control is a tool for that. */
export const OBJECT =
  /(?:^|-)(?:users?|person|people|account|contact|phone|telephone|calendar|cart|bag|file|folder|comments?|chat|message|mail|envelope|note|group|bell|bookmark|clipboard|utilisateurs?|personne|compte|calendrier|panier|fichier|dossier|commentaire|courrier|enveloppe|groupe|cloche|ligne|line|licence|client|poste|service|site)(?:-|$)/;

/**
 * The whole names of the pictures in a control, as their set has them, with what the set puts before and
 * behind taken off: `fa-solid fa-xmark` is `xmark`, `bi-x-lg` is `x`, `chevron_right` is `chevron-right`,
 * but `fa-user-times` is `user-times`. Names of classes that are no picture's are among them.
 */
export const iconNames = oncePerLook((control: Element): string[] => {
  const parts = [control, ...all(control, PICTURES)];
  const names = parts.flatMap((part) => [
    ...namesIn(part),
    ...pictureFiles(part).map((file) => file.replace(/\.\w+$/, '')),
    ...GIVEN.map((name) => (part.localName.includes('-') ? part.getAttribute(name) : '') ?? ''),
  ]);
  const named = [...names, ...glyphWords(control)].map(wholeName).filter((name) => name !== '');
  return [...new Set(named)];
});

/**
 * The same without the classes of elements that show words and draw nothing themselves. Such classes are styles, even
 * if one is called like a picture (`kit-reset`, which takes away the browser's own looks).
 */
export const pictureNames = oncePerLook((control: Element): string[] => {
  const worded = [control, ...all(control, PICTURES)].filter((part) => {
    return (
      textNodes(part).some((node) => SAYS.test(node.data) && !isGlyphWord(node)) && !draws(part)
    );
  });
  const styles = new Set(worded.flatMap((part) => namesIn(part).map(wholeName)));
  return iconNames(control).filter((name) => !styles.has(name));
});

const SAYS = /\p{L}{2}/u;

/** Attributes by which components are told their picture. */
const GIVEN = ['icon', 'name', 'svgicon', 'glyph'];

/**
 * What is drawn in a control and has no name: each drawing by its lines, each letter of an icon font by its code. Two
 * drawings that look alike to a person have the same name here, whoever made them. The name is not for people to read.
 */
export function drawnLines(control: Element): string[] {
  const drawings = all<SVGElement>(control, 'svg').map((drawing) => {
    return all(drawing, LINES)
      .map((line) => [line.localName, ...LINE_PLACES.map((name) => line.getAttribute(name) ?? '')])
      .join('|');
  });
  return drawings.filter((lines) => lines !== '').map((lines) => `${DRAWN_LINES}${hashOf(lines)}`);
}

/** What the names that `drawnLines` gives begin with. */
export const DRAWN_LINES = 'dessin-';
const LINES = 'path, line, polyline, polygon, circle, ellipse, rect';
const LINE_PLACES = ['d', 'points', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'width', 'height'];

/** A short name for a long text (FNV-1a, 32 bits). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

function classesOf(part: Element): string[] {
  return (part.getAttribute('class') ?? '').split(/\s+/);
}

/**
 * Classes without what a kit puts before the names of all its pictures: `kit-icon kit-icon-plus` is a `plus`. What
 * stands before may as well be what a picture is of: `user-icon user-icon-plus` is none.
 */
function namesIn(part: Element): string[] {
  const classes = classesOf(part);
  const kits = classes.filter((name) => KIT.test(name) && !OBJECT.test(name));
  return classes.map((name) => {
    const kit = kits.find((one) => name.startsWith(`${one}-`));
    return kit ? name.slice(kit.length + 1) : name;
  });
}

const KIT = /-icons?$/;

/**
 * Whether a word of a control is only its picture's name in the icon set, which kits give to screen readers:
 * `plus_circle`. A text that a person reads on the control is a word in any case.
 */
export function isPictureName(control: Element, word: string): boolean {
  return fold(textOf(control)) !== word && iconNames(control).includes(wholeName(word));
}

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
