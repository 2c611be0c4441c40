import { FOLDER_RULES, type FolderRule, PACKAGES } from './folder-rules';
import { WORDS } from './reserved-words';
import { type Import, importsOf, type Source, withoutComments } from './sources';

/** What is wrong with a file's imports, each with what to do instead. */
export function wrongImports(source: Source): string[] {
  const rule = ruleOf(source.path);
  return importsOf(source).flatMap((one) => {
    const instead = one.isOurs ? objection(one, rule) : packageObjection(one, source.path);
    return instead === undefined ? [] : `${source.path} imports ${one.of}. Instead: ${instead}`;
  });
}

/** What a file says that it must not, each with what to do instead. */
export function wrongWords({ path, text }: Source): string[] {
  const code = withoutComments(text);
  return WORDS.filter(({ word, in: only = '', but }) => {
    return word.test(code) && isIn(path, only) && !but.some((allowed) => isIn(path, allowed));
  }).map(({ name, instead }) => `${path} uses ${name}. Instead: ${instead}`);
}

/** The most lines that a file of `entrypoints` may have. */
const MOST_WIRING = 60;

/** What is wrong with the size of a file that only wires, with what to do instead. */
export function tooMuchWiring({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n').length;
  if (!isIn(path, 'entrypoints') || lines < MOST_WIRING) return [];
  return [
    `${path} has ${lines} lines. Instead: entrypoints only wire: carve what it does into utils.`,
  ];
}

/** The functions, classes and types that a file exports without a docstring, each with what to do instead. */
export function undocumented({ path, text }: Source): string[] {
  const bare = text.matchAll(
    /(?<!\*\/)\nexport (?:async function|function|class|interface|type) (\w+)/g,
  );
  return [...bare].map(([, name]) => {
    return `${path} exports ${name} without a docstring. Instead: say what goes in and out, units, errors.`;
  });
}

/** The content scripts that run among the page's own scripts. */
const OF_PAGE_WORLD = /^entrypoints\/(?:hidden-tab|native-dialogs)\.content/;

function ruleOf(path: string): FolderRule {
  const name = Object.keys(FOLDER_RULES).find((folder) => isIn(path, folder));
  const entrypoint = /^entrypoints\/[^/.]+(?:\.content)?/.exec(path)?.[0];
  if (name) return FOLDER_RULES[name] as FolderRule;
  if (OF_PAGE_WORLD.test(path)) return FOLDER_RULES['utils/page-world'] as FolderRule;
  if (entrypoint) {
    return {
      may: [entrypoint, 'components', 'utils'],
      instead: 'entrypoints only wire: what two of them need goes in utils or components.',
    };
  }
  return {
    may: [],
    instead: 'a file beside the folders of utils is for all, and needs none of them.',
  };
}

function objection({ of, isTypeOnly }: Import, { may, types = [], instead }: FolderRule) {
  const allowed = isTypeOnly ? [...may, ...types] : may;
  return allowed.some((folder) => isIn(of, folder)) ? undefined : instead;
}

function packageObjection({ of }: Import, path: string): string | undefined {
  if (isIn(path, 'tests')) return undefined;
  if (isIn(path, 'utils/bulk')) return FOLDER_RULES['utils/bulk']?.instead;
  const rule = PACKAGES.find((other) => other.of.test(of));
  return rule?.folders.some((folder) => isIn(path, folder)) === false ? rule.instead : undefined;
}

function isIn(path: string, folder: string): boolean {
  return (
    folder === '' ||
    path === folder ||
    path.startsWith(`${folder}/`) ||
    path.startsWith(`${folder}.`)
  );
}
