/**
 * Checks in a browser that an answer is heard that comes to a page in a frame. Only a browser records the requests of
 * a page.
 */
import { actAndWait } from '../../../utils/dom/act/act-and-wait';

/** How many answers a browser records where nobody listens. */
const KEPT = 250;

/** @returns whether an answer was heard in a frame whose page has asked for more than is recorded before */
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
      what: 'an answer to a page in a frame',
      signal: new AbortController().signal,
      timeout: 5_000,
      quiet: 500,
      root: document.documentElement,
    },
  );
  return isHeard === true;
}

Object.assign(window, { hearsInFrame });
