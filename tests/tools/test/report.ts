import { mark, type Result } from './steps.ts';

/** Prints a table of the steps and, as the very last line, how many passed and failed. */
export function report(results: Result[]): void {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const { name, passed, seconds, note } of results) {
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    console.log(`${mark(passed)} ${name.padEnd(width)} ${time}${note ? `   ${note}` : ''}`);
  }
  const passed = results.filter((result) => result.passed).length;
  console.log(`\n${passed} passed, ${results.length - passed} failed`);
}
