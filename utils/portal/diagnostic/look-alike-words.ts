const DIGITS = [...'0123456789'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Makes random words of the same shape as other words: letters for letters, digits for digits, capitals for capitals.
 * The same word always becomes the same one, and words with the same beginning still have one, so that a reference
 * stays the beginning of a longer one. Each call has an order of its own, so the words cannot be restored.
 *
 * @param isTaken whether a word, in small letters, may not be made: it means something
 */
export function lookAlikes(isTaken: (word: string) => boolean): (word: string) => string {
  const orders = new Map<string, string[]>();
  // What a character becomes depends on all characters before it.
  const replaced = (before: string, character: string, alphabet: readonly string[]) => {
    const key = `${alphabet === DIGITS ? '0' : 'a'} ${before}`;
    const order = orders.get(key) ?? randomOrder(alphabet);
    orders.set(key, order);
    return order[indexIn(alphabet, character)] as string;
  };
  return (word) => {
    let before = '';
    const made: string[] = [];
    for (const character of word) {
      const plain = plainLetter(character);
      const alphabet = /\p{N}/u.test(character) ? DIGITS : LETTERS;
      // Combining accents and separators stay as they are.
      if (plain === '' || !/[\p{L}\p{N}]/u.test(character)) {
        made.push(character);
        continue;
      }
      made.push(inSameCase(character, replaced(before, plain, alphabet)));
      before += plain;
    }
    const isUnfit = (text: string) => isTaken(text) || text === before;
    const unaccented = () => made.join('').replace(/\p{M}/gu, '').toLowerCase();
    while (isUnfit(unaccented())) changeLast(made);
    return made.join('');
  };
}

/** A random order in which no character keeps its index (Sattolo's algorithm). */
function randomOrder(alphabet: readonly string[]): string[] {
  const order = [...alphabet];
  for (let last = order.length - 1; last > 0; last--) {
    const other = randomBelow(last);
    [order[last], order[other]] = [order[other] as string, order[last] as string];
  }
  return order;
}

function randomBelow(limit: number): number {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return chance % limit;
}

/** The index of a character; characters of other scripts have one too. */
function indexIn(alphabet: readonly string[], character: string): number {
  const index = alphabet.indexOf(character);
  return index >= 0 ? index : (character.codePointAt(0) ?? 0) % alphabet.length;
}

function plainLetter(character: string): string {
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 1);
}

function inSameCase(character: string, made: string): string {
  return character !== character.toLowerCase() ? made.toUpperCase() : made;
}

function changeLast(made: string[]): void {
  const last = made.findLastIndex((character) => /[a-z]/i.test(character));
  const character = made[last] ?? 'a';
  const next = LETTERS[(LETTERS.indexOf(character.toLowerCase()) + 1) % LETTERS.length] as string;
  made[last] = inSameCase(character, next);
}
