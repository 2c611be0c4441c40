/** Where portals differ from each other: each axis with its values, the plainest first. */
import type { Manners } from '../manners.ts';

export const AXES = {
  /** What the users list is made of. */
  list: ['table', 'grid', 'divs', 'split', 'tables', 'fixed', 'nested'],
  /** How a row says who it is about. */
  identity: ['link', 'text', 'blocks', 'type-first', 'badge'],
  /** What else stands in the rows. */
  extra: ['none', 'boxes', 'actions', 'columns', 'order'],
  /** How the rest of the list is come by. */
  paging: [
    'none',
    'arrows',
    'numbers',
    'dots',
    'icons',
    'english',
    'range',
    'row',
    'more',
    'window',
    'box',
  ],
  /** What opens a detail. */
  opener: [
    'link',
    'button',
    'title',
    'tip',
    'described',
    'menu',
    'image',
    'drawing',
    'component',
    'row',
    'hover',
  ],
  /** What a detail is. */
  shape: [
    'layer',
    'native',
    'plain',
    'drawer',
    'inline',
    'side',
    'frame',
    'place',
    'kept',
    'moved',
  ],
  /** How what a detail shows comes into view. */
  arrival: ['once', 'fade', 'steps', 'bones', 'late-signs', 'reused', 'previous'],
  /** What an option's line is made of. */
  line: ['table', 'terms', 'divs', 'items', 'fields', 'paragraph', 'sign-first', 'columns'],
  /** How a label is written. */
  label: ['plain', 'colon', 'pieces', 'marked', 'help', 'help-button', 'capitals'],
  /** How yes and no are shown. */
  flag: ['word', 'badge', 'picture', 'switch', 'box', 'glyph', 'icon-word', 'field', 'stock'],
  /** How a number, or that there is none, is shown. */
  number: ['plain', 'spaced', 'international', 'dots', 'field', 'dash', 'placeholder'],
  /** What + and x are. */
  sign: [
    'text',
    'multiply',
    'class',
    'icon-word',
    'drawing',
    'pointer',
    'image',
    'named',
    'before',
    'component',
    'titled',
    'words',
    'both',
  ],
  /** What stands where an option cannot be had. */
  unavailable: ['absent', 'disabled', 'aria', 'pale', 'note'],
  /** What asks whether a change is meant. */
  question: ['none', 'box', 'native', 'fading', 'beside', 'sheet'],
  /** What asks which number it is to be. */
  chooser: ['select', 'list', 'radios', 'typed', 'prompt', 'in-line', 'portal-list'],
  /** What becomes of the detail after a change. */
  after: ['redraw', 'line', 'close', 'reopen', 'list'],
  /** What leads out of a detail. */
  closing: ['button', 'cross', 'both', 'icon-word', 'fading', 'hidden', 'escape'],
  /** What tells that the page is busy. */
  waiting: ['nothing', 'veil', 'spinner', 'greyed', 'aria'],
  /** How a refusal is told. */
  failing: ['line', 'toast', 'alert', 'page'],
  /** How words are written. */
  words: ['plain', 'typographic', 'decomposed', 'capitals', 'english'],
  /** What else is in the page, and must not be taken for what it looks like. */
  beside: [
    'nothing',
    'stock',
    'toast',
    'news',
    'countdown',
    'chat',
    'columns',
    'sticky',
    'danger',
    'cookies',
    'polling',
  ],
  /** How long the server takes, in ms. */
  latency: ['0', '60', '250'],
  /** How high the rows are: with high ones the page is longer than the window. */
  rows: ['low', 'high'],
  /** What becomes of the page as long as a detail lies over it. */
  hold: ['nothing', 'clipped', 'body', 'page', 'inert'],
  /** Where a detail that lies over the page stands, and for how long when it is closed. */
  overlay: ['own', 'shared'],
} as const;

type Axes = typeof AXES;
export type Axis = keyof Axes;
/** What a drawn portal is like: a value for each axis. */
export type Traits = { [Name in Axis]: Axes[Name][number] };

export const AXIS_NAMES = Object.keys(AXES) as Axis[];

/** A portal with nothing unusual about it. */
export const PLAIN_TRAITS = Object.fromEntries(
  AXIS_NAMES.map((axis) => [axis, AXES[axis][0]]),
) as Traits;

/** Draws a portal, the same one for the same seed. Half of its axes are plain: portals are odd in places. */
export function drawTraits(seed: number): Traits {
  const random = randomOf(seed);
  const drawn = AXIS_NAMES.map((axis) => {
    const values = AXES[axis];
    const value = random() < 0.4 ? values[0] : values[Math.floor(random() * values.length)];
    return [axis, value];
  });
  return Object.fromEntries(drawn) as Traits;
}

/** The portals that have one thing unusual about them, each value of each axis once. */
export function oddOnes(): Traits[] {
  return AXIS_NAMES.flatMap((axis) => {
    return AXES[axis].slice(1).map((value): Traits => ({ ...PLAIN_TRAITS, [axis]: value }));
  });
}

/** What of a portal is not plain, `axis=value` with commas between. */
export function traitsText(traits: Traits): string {
  const odd = AXIS_NAMES.filter((axis) => traits[axis] !== PLAIN_TRAITS[axis]);
  return odd.map((axis) => `${axis}=${traits[axis]}`).join(',');
}

/** The opposite of `traitsText`. @throws RangeError naming what is not known */
export function parseTraits(text: string): Traits {
  const traits: Record<string, string> = { ...PLAIN_TRAITS };
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [axis = '', value = ''] = part.split('=');
    const values: readonly string[] | undefined = AXES[axis as Axis];
    if (!values?.includes(value)) throw new RangeError(`No such trait: ${part}`);
    traits[axis] = value;
  }
  return traits as Traits;
}

/** The mock portal's own manners that a drawn portal has. */
export function mannersOf({ question, after, waiting, failing, words }: Traits): Partial<Manners> {
  const isInPage = question !== 'none' && question !== 'native';
  return {
    confirmation: isInPage ? 'page' : question,
    refresh: after === 'list' ? 'redraw' : after,
    waiting: waiting === 'aria' ? 'spinner' : waiting,
    failure: failing,
    labels: words,
    pageLength: 4,
  };
}

/** Numbers from 0 to 1, the same series for the same seed (mulberry32, in the public domain). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
