/**
 * Whether an answer is heard that comes to a page in a frame, in a browser: only there is counted what a
 * page has asked for.
 */
import { actAndWait } from '../../../utils/dom/act/act-and-wait';

/** A browser keeps an account of so many answers, and no more unless somebody listens. */
const KEPT = 250;

/** @returns whether the answer was heard to what a frame's page asks that has asked a lot before */
async function hearsInFrame(): Promise<boolean> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow as Window & typeof globalThis;
  const ask = async (what: number) => {
    const answer = await view.fetch(`${document.location.origin}/Donnees/${what}`);
    await answer.arrayBuffer();
  };
  for (let asked = 0; asked < KEPT + 10; asked += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, one) => ask(asked + one)));
  }
  const act = () => {
    void ask(-1).then(() => view.document.body.append('answered'));
  };
  const isHeard = await actAndWait(
    act,
    (signs) => (signs.answeredAt > 0 && signs.changedAt >= signs.answeredAt ? true : undefined),
    {
      signal: new AbortController().signal,
      timeout: 5_000,
      quiet: 500,
      root: document.documentElement,
    },
  );
  return isHeard === true;
}

Object.assign(window, { hearsInFrame });
