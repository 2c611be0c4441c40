import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VOCABULARY, wordsIn } from '../../../utils/portal/diagnostic/harmless-words';
import { fold } from '../../../utils/text';
import type { Service } from '../../portal/model.ts';
import { seedServices } from '../../portal/seed.ts';

const FOLDER = new URL('../../fixtures/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
/** Shorter words come about by chance. */
const SHORTEST = 4;

/** Those that captures are written with. */
const ENTITIES: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&' };

const SECRETS = secretsOf(seedServices(10));

test('there is a users page and a detail of every skin', () => {
  const skins = new Set(FILES.map((file) => file.replace(/-(?:users|detail)\.html$/, '')));
  expect(skins.size).toBeGreaterThanOrEqual(8);
  expect(FILES).toHaveLength(skins.size * 2);
});

describe('a saved page tells of no one', () => {
  test.each(FILES)('%s', (file) => {
    expect(leaks(readFileSync(new URL(file, FOLDER), 'utf8'))).toEqual([]);
  });
});

describe('what tells of someone would be noticed', () => {
  const clean = readFileSync(new URL(FILES[0] ?? '', FOLDER), 'utf8');

  test.each([
    ['Martin Dupont', 'martin'],
    ['MARTIN', 'martin'],
    ['Lefe\u0300vre', 'lefevre'],
    ['L&amp;#39;Hôpital', 'hopital'],
    ['D’Angelo', 'angelo'],
    ['FPC172948', 'fpc172948'],
    ['row-FPC17293-detail', 'fpc17293'],
    ['0184780010', '0184780010'],
    ['01 84 78 00 10', '0184780010'],
    ['01.84.79.50.03', '0184795003'],
    ['133615', '133615'],
    ['MCX104512', 'mcx104512'],
    ['CPT001042', 'cpt001042'],
    ['Épicerie Müller SARL', 'epicerie'],
  ])('%s', (planted, secret) => {
    const text = clean.replace('</body>', `<p>${planted}</p></body>`);
    expect(text).not.toBe(clean);
    expect(leaks(text)).toContain(secret);
  });

  test('also within an attribute', () => {
    expect(leaks(clean.replace('<body', '<body title="Aurélie Lefèvre"'))).toEqual(
      expect.arrayContaining(['aurelie', 'lefevre']),
    );
  });

  test('of every user and every service', () => {
    for (const secret of SECRETS) expect(leaks(`<p>${secret}</p>`)).toContain(secret);
  });
});

/** What the seed tells of people and customers, folded: references and numbers whole, names by words. */
function secretsOf(services: readonly Service[]): Set<string> {
  const people = services.flatMap(({ users }) => users);
  const codes = [
    ...people.flatMap(({ licence, sda, accountcode }) => [licence, sda, accountcode]),
    ...services.flatMap(({ ref, account }) => [ref, account]),
    ...services.flatMap(({ numbers }) => Object.values(numbers).flat()),
  ];
  const names = [
    ...people.map(({ name }) => name),
    ...services.flatMap(({ name, customer, site }) => [name, customer, site]),
  ];
  const words = names
    .flatMap(wordsIn)
    .map(fold)
    .filter((word) => word.length >= SHORTEST && !VOCABULARY.has(word) && !/^\d+$/.test(word));
  return new Set([...codes.filter((code) => code !== '').map(fold), ...words]);
}

/** The secrets that a page's source holds: references anywhere, numbers however grouped, words whole. */
function leaks(source: string): string[] {
  const text = fold(decoded(source));
  const words = new Set(wordsIn(text));
  const ungrouped = text.replace(/(?<=\d)[ .\-/](?=\d)/g, '');
  return [...SECRETS].filter((secret) => {
    return /\d/.test(secret) ? holdsCode(ungrouped, secret) : words.has(secret);
  });
}

/** A reference that another one begins with is not that other one. */
function holdsCode(text: string, code: string): boolean {
  return new RegExp(`(?<!\\d)${code}(?!\\d)`).test(text);
}

/** The text without its entities; what stands in a frame's document has them twice. */
function decoded(source: string): string {
  const once = (text: string) => {
    return text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code, name) => {
      return code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? entity);
    });
  };
  return once(once(source));
}
