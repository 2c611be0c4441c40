/** Numbers and tables of the benchmark. */
import { appendFile, mkdir } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

const OUTPUT = new URL('../../../.output/bench/', import.meta.url);

/** The value below which a share of the values lies. @param share from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Median and 95th percentile, in whole ms. */
export function spread(values: readonly number[]): string {
  return `${Math.round(quantile(values, 0.5))} / ${Math.round(quantile(values, 0.95))}`;
}

/** Prints a table in Markdown, with the machine it was measured on, and adds it to the report. */
export async function say(title: string, headings: string[], rows: string[][]): Promise<void> {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const [load = 0] = loadavg();
  const text = [
    `\n### ${title}`,
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load.toFixed(1)}, Node ${process.version}, ${new Date().toISOString().slice(0, 16)}`,
    '',
    line(headings),
    line(headings.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
  process.stdout.write(`${text}\n`);
  await mkdir(OUTPUT, { recursive: true });
  await appendFile(new URL('report.md', OUTPUT), `${text}\n`);
}

/** Tells the person who waits how far it is. */
export function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** How many of a thing the person who measures wants: `BENCH_USERS=40`, say. */
export function wanted(name: string, otherwise: number): number {
  return Number(process.env[`BENCH_${name}`] ?? otherwise);
}
