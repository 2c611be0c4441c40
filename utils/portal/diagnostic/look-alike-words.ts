const DIGITS = [...'0123456789'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Makes words that look like other words: letters for letters, digits for digits, capitals where they
 * were. A word always becomes the same one, and words that begin alike still do, so that a reference
 * stays the beginning of another. By chance, another each time: there is no way back.
 *
 * @param isTaken whether a word, in small letters, means something of its own
 */
export function lookAlikes(isTaken: (word: string) => boolean): (word: string) => string {
  const orders = new Map<string, string[]>();
  // What a sign becomes depends on all before it.
  const replaced = (before: string, sign: string, signs: readonly string[]) => {
    const key = `${signs === DIGITS ? '0' : 'a'} ${before}`;
    const order = orders.get(key) ?? anyOrder(signs);
    orders.set(key, order);
    return order[placeIn(signs, sign)] as string;
  };
  return (word) => {
    let before = '';
    const made: string[] = [];
    for (const sign of word) {
      const plain = plainly(sign);
      const signs = /\p{N}/u.test(sign) ? DIGITS : LETTERS;
      // Accents that stand alone, and what separates, say nothing.
      if (plain === '' || !/[\p{L}\p{N}]/u.test(sign)) {
        made.push(sign);
        continue;
      }
      made.push(inCaseOf(sign, replaced(before, plain, signs)));
      before += plain;
    }
    const isUnfit = (text: string) => isTaken(text) || text === before;
    while (isUnfit(made.join('').toLowerCase())) turnLast(made);
    return made.join('');
  };
}

/** Every sign at the place of another one (Sattolo): none stays what it was. */
function anyOrder(signs: readonly string[]): string[] {
  const order = [...signs];
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last);
    [order[last], order[other]] = [order[other] as string, order[last] as string];
  }
  return order;
}

function below(limit: number): number {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return chance % limit;
}

/** Signs of other scripts have a place too. */
function placeIn(signs: readonly string[], sign: string): number {
  const place = signs.indexOf(sign);
  return place >= 0 ? place : (sign.codePointAt(0) ?? 0) % signs.length;
}

function plainly(sign: string): string {
  return sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 1);
}

function inCaseOf(sign: string, made: string): string {
  return sign !== sign.toLowerCase() ? made.toUpperCase() : made;
}

function turnLast(made: string[]): void {
  const last = made.findLastIndex((sign) => /[a-z]/i.test(sign));
  const sign = made[last] ?? 'a';
  const next = LETTERS[(LETTERS.indexOf(sign.toLowerCase()) + 1) % LETTERS.length] as string;
  made[last] = inCaseOf(sign, next);
}
