/** Which manners of a portal are tried together: each pair of them at least once, on some skin. */
import { MANNERS, type Manners } from '../../portal/manners.ts';
import type { OfferName } from '../../portal/offers/names.ts';
import { SKIN_NAMES, type SkinName } from '../../portal/server.ts';

type Kind = keyof typeof MANNERS;

export type Combination = { skin: SkinName } & Pick<Manners, Kind>;

/** What is tried elsewhere, for it ends otherwise. */
const ELSEWHERE = {
  /** Must be refused: no run gets through it. */
  confirmation: 'strange',
  /** Words that no one has told us: the extension has to be shown them first. */
  labels: 'foreign',
} as const;

/** The only manners of the skins that have no choice, by the kind of manner. */
const FIXED: { skin: SkinName; kind: Kind; only: readonly string[]; why: string }[] = [
  { skin: 'classic', kind: 'refresh', only: ['redraw'], why: 'its dialog is always drawn again' },
  { skin: 'classic', kind: 'waiting', only: ['veil'], why: 'it has one waiting sign' },
  { skin: 'classic', kind: 'failure', only: ['line'], why: 'it has one place for messages' },
  { skin: 'classic', kind: 'labels', only: ['plain'], why: 'it is written as in the guide' },
  {
    skin: 'pages',
    kind: 'refresh',
    only: ['redraw', 'close', 'reopen'],
    why: 'without a script no line changes by itself',
  },
  {
    skin: 'pages',
    kind: 'waiting',
    only: ['nothing'],
    why: 'without a script only the browser tells that a page is on its way',
  },
  {
    skin: 'pages',
    kind: 'failure',
    only: ['line', 'page'],
    why: 'without a script there is neither a toast nor an alert',
  },
];

const NOT_OFFERED: { skin: SkinName; offers: readonly OfferName[]; why: string }[] = [
  {
    skin: 'native',
    offers: ['second-detail', 'late-detail'],
    why: 'beside its modal dialog nothing can be used',
  },
  {
    skin: 'frame',
    offers: ['kept-detail', 'empty-list'],
    why: 'the page around the frame does not know when a detail goes',
  },
  {
    skin: 'pages',
    offers: ['kept-detail', 'empty-list'],
    why: 'nothing stays of a page that was left',
  },
  { skin: 'pages', offers: ['page-load'], why: 'its every step is the load of a page' },
];

/** Why a skin cannot offer something, if it cannot. */
export function offerObstacle(skin: SkinName, offer: OfferName): string | undefined {
  return NOT_OFFERED.find((one) => one.skin === skin && one.offers.includes(offer))?.why;
}

/** Why a skin cannot have a manner, if it cannot. */
export function obstacle(skin: SkinName, kind: Kind, manner: string): string | undefined {
  const fixed = FIXED.find((one) => one.skin === skin && one.kind === kind);
  return fixed && !fixed.only.includes(manner) ? fixed.why : undefined;
}

/** Manners as a test's name tells them. */
export function mannersText(manners: Partial<Manners>): string {
  return Object.entries(manners)
    .map((part) => part.join(' '))
    .join(', ');
}

/** The manners of a kind that are tried here. */
export function mannersTried<K extends Kind>(kind: K): Manners[K][] {
  const elsewhere: Partial<Record<Kind, string>> = ELSEWHERE;
  const all: readonly string[] = MANNERS[kind];
  return all.filter((one) => one !== elsewhere[kind]) as Manners[K][];
}

/**
 * Combinations in which every two manners that can go together, and every manner on every skin that
 * can have it, do so at least once. The first ones cover most; the same each time.
 */
export function everyPair(): Combination[] {
  const candidates = everything().map((combination) => ({
    combination,
    pairs: pairsOf(combination),
  }));
  const left = new Set(candidates.flatMap(({ pairs }) => pairs));
  const chosen: Combination[] = [];
  while (left.size > 0) {
    const news = candidates.map(({ pairs }) => pairs.filter((pair) => left.has(pair)).length);
    const best = candidates[news.indexOf(Math.max(...news))];
    if (!best) break;
    chosen.push(best.combination);
    for (const pair of best.pairs) left.delete(pair);
  }
  return chosen;
}

/** All combinations that there can be. */
function everything(): Combination[] {
  let all: Partial<Combination>[] = SKIN_NAMES.map((skin) => ({ skin }));
  for (const kind of Object.keys(MANNERS) as Kind[]) {
    all = all.flatMap((begun) =>
      mannersTried(kind).map((manner) => ({ ...begun, [kind]: manner })),
    );
    all = all.filter(({ skin, ...manners }) => {
      return skin && !obstacle(skin, kind, manners[kind] ?? '');
    });
  }
  return all as Combination[];
}

function pairsOf(combination: Combination): string[] {
  const parts = Object.entries(combination).map((part) => part.join(' '));
  return parts.flatMap((one, index) => parts.slice(index + 1).map((other) => `${one} ${other}`));
}
