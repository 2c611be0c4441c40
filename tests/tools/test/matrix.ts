/** What `matrix` found, as tables in Markdown: skins by jobs, by manners, and by offers. */
import { readFile } from 'node:fs/promises';
import { mannersTried, obstacle, offerObstacle } from '../../e2e/support/combinations.ts';
import { MANNERS } from '../../portal/manners.ts';
import { OFFERS } from '../../portal/offers/names.ts';
import { SKIN_NAMES } from '../../portal/server.ts';

/** Where Vitest leaves its results. */
export const MATRIX_FILES = {
  chromium: '.output/matrix/skins-chromium.json',
  firefox: '.output/matrix/skins-firefox.json',
  manners: '.output/matrix/manners-chromium.json',
  offers: {
    chromium: '.output/matrix/offers-chromium.json',
    firefox: '.output/matrix/offers-firefox.json',
  },
};

interface Outcome {
  skin: string;
  /** The job, or the manners, as the test is called. */
  title: string;
  passed: boolean;
}

type Kind = keyof typeof MANNERS;

const KINDS = Object.keys(MANNERS) as Kind[];

/** The tables, and why some cells are empty. */
export async function matrixTables(): Promise<string> {
  const chromium = await outcomesIn(MATRIX_FILES.chromium);
  const firefox = await outcomesIn(MATRIX_FILES.firefox);
  const manners = await outcomesIn(MATRIX_FILES.manners);
  return [
    'Every job on every skin, in Chromium and in Firefox:',
    jobsTable(chromium, firefox),
    'Every two manners together, in Chromium:',
    mannersTable(manners),
    'Whatever else a portal may offer, in Chromium and in Firefox:',
    offersTable(
      await outcomesIn(MATRIX_FILES.offers.chromium),
      await outcomesIn(MATRIX_FILES.offers.firefox),
    ),
    obstacles(),
  ].join('\n\n');
}

async function outcomesIn(file: string): Promise<Outcome[]> {
  const text = await readFile(file, 'utf8').catch(() => '{"testResults":[]}');
  const { testResults } = JSON.parse(text) as { testResults: VitestFile[] };
  return testResults.flatMap(({ assertionResults }) => {
    return assertionResults.map(({ ancestorTitles: [skin = ''], title, status }) => {
      return { skin, title, passed: status === 'passed' };
    });
  });
}

/** The part of Vitest's JSON that is needed here. */
interface VitestFile {
  assertionResults: { ancestorTitles: string[]; title: string; status: string }[];
}

function jobsTable(chromium: Outcome[], firefox: Outcome[]): string {
  const jobs = [...new Set([...chromium, ...firefox].map(({ title }) => title))];
  const rows = SKIN_NAMES.map((skin) => {
    const cells = jobs.map((job) => {
      const isIt = (outcome: Outcome) => outcome.skin === skin && outcome.title === job;
      return `${sign(chromium.filter(isIt))} ${sign(firefox.filter(isIt))}`;
    });
    return [`\`${skin}\``, ...cells];
  });
  return table(['skin', ...jobs], rows);
}

function mannersTable(outcomes: Outcome[]): string {
  const rows = KINDS.flatMap((kind) => {
    return mannersTried(kind).map((manner) => {
      const cells = SKIN_NAMES.map((skin) => {
        if (obstacle(skin, kind, manner)) return '–';
        return sign(
          outcomes.filter((outcome) => {
            return outcome.skin === skin && outcome.title.split(', ').includes(`${kind} ${manner}`);
          }),
        );
      });
      return [`${kind}: ${manner}`, ...cells];
    });
  });
  return table(['', ...SKIN_NAMES.map((skin) => `\`${skin}\``)], rows);
}

function offersTable(chromium: Outcome[], firefox: Outcome[]): string {
  const rows = OFFERS.map((offer) => {
    const cells = SKIN_NAMES.map((skin) => {
      if (offerObstacle(skin, offer)) return '–';
      const isIt = (outcome: Outcome) => outcome.skin === skin && outcome.title === offer;
      return `${sign(chromium.filter(isIt))} ${sign(firefox.filter(isIt))}`;
    });
    return [offer, ...cells];
  });
  return table(['', ...SKIN_NAMES.map((skin) => `\`${skin}\``)], rows);
}

/** Why a skin cannot have a manner, or offer something. */
function obstacles(): string {
  const reasons = SKIN_NAMES.flatMap((skin) => {
    const all = KINDS.flatMap((kind) => mannersTried(kind).map((one) => obstacle(skin, kind, one)));
    all.push(...OFFERS.map((offer) => offerObstacle(skin, offer)));
    const given = [...new Set(all.filter((reason) => reason !== undefined))];
    return given.length > 0 ? [`\`${skin}\`: ${given.join('; ')}.`] : [];
  });
  return ['– is what a skin cannot have.', ...reasons].join(' ');
}

/** All passed, not all, or none there. */
function sign(outcomes: Outcome[]): string {
  if (outcomes.length === 0) return '?';
  return outcomes.every(({ passed }) => passed) ? '✓' : '✗';
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
