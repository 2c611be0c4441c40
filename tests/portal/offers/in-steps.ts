/** Details whose options come after their head; what stood there before stays there until then. */
import { endanger } from './danger.ts';
import { type Line, lineOf, OPTIONS } from './page.ts';
import { whenChanged } from './tree.ts';

/** How long the server takes for the second step, in ms, beside all that it takes for anything. */
const LATER = 120;
/** How long options may take to be drawn, in ms. */
const SILENT = 400;

/** The options come by a second request; the lines of the user before are still there, and can be pressed. */
export function offerTwoSteps(happens: () => void): void {
  const last = new Map<string, HTMLElement[]>();
  whenLinesCome(async (lines) => {
    const takenOut = [...lines.values()].map(({ parts }) => takeOut(parts));
    const stale = [...lines.keys()].flatMap((option, place) => {
      const old = (last.get(option) ?? []).map((part) => endanger(copyOf(part), 'a stale line'));
      takenOut[place]?.[0]?.before(...old);
      return old;
    });
    happens();
    await fetch(`/Offre/Suite?ms=${LATER}`);
    for (const one of stale) one.remove();
    for (const [place, [option, { parts }]] of [...lines].entries()) {
      last.set(option, parts.map(copyOf));
      for (const [index, part] of parts.entries()) takenOut[place]?.[index]?.replaceWith(part);
    }
  });
}

/** The options come a moment after their head, and nothing says that they are on their way. */
export function offerLateOptions(happens: () => void): void {
  whenLinesCome((lines) => {
    happens();
    const parts = [...lines.values()].flatMap((line) => line.parts);
    const places = takeOut(parts);
    setTimeout(() => {
      for (const [index, part] of parts.entries()) places[index]?.replaceWith(part);
    }, SILENT);
  });
}

/** Called with the option lines of a detail that were not there before, by the names of the options. */
function whenLinesCome(hear: (lines: Map<string, Line>) => void): void {
  const known = new WeakSet<Element>();
  whenChanged(() => {
    const lines = new Map<string, Line>();
    for (const option of OPTIONS) {
      const line = lineOf(option);
      if (line && !line.parts.some((part) => known.has(part))) lines.set(option, line);
    }
    for (const { parts } of lines.values()) for (const part of parts) known.add(part);
    if (lines.size > 0) hear(lines);
  });
}

/** Takes the parts of a line out of the page. @returns what marks their places */
function takeOut(parts: HTMLElement[]): Comment[] {
  return parts.map((part) => {
    const place = document.createComment('');
    part.replaceWith(place);
    return place;
  });
}

function copyOf(part: HTMLElement): HTMLElement {
  return part.cloneNode(true) as HTMLElement;
}
