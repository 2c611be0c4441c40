import { catalogue } from '../unit/support/catalogue.ts';

const [FR, EN] = [catalogue('fr'), catalogue('en')];

/** Names: the interface only promises their beginning. */
const BEGINNINGS: Record<string, string> = {
  Confirmer: 'Confirm',
  Rétablir: 'Put back',
  'Annuler ce lot': 'Undo this lot',
  'Réessayer les échecs': 'Retry the failures',
};

/** What the English interface calls what the French one calls so. @throws Error where no sentence says it */
export function inEnglish(name: string): string {
  const beginning = BEGINNINGS[name];
  if (beginning) return beginning;
  for (const [key, sentence] of FR) {
    const values = valuesIn(name, sentence);
    if (values) return (EN.get(key) ?? '').replace(/\{\w+\}/g, () => values.shift() ?? '');
  }
  throw new Error(`No French sentence is « ${name} »`);
}

/** What stands in the places of a sentence that is a name; `undefined` where it is another one. */
function valuesIn(name: string, sentence: string): string[] | undefined {
  const parts = plain(sentence).split(/\{\w+\}/);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(\\w+)');
  return new RegExp(`^${pattern}$`).exec(plain(name))?.slice(1);
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
