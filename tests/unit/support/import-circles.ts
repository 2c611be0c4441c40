import { importsOf, type Source } from './sources';

/**
 * The circles of files that import each other, each as the paths from one file round to itself. Imports of types count:
 * whoever reads one of these files has to read them all.
 */
export function importCircles(sources: readonly Source[]): string[][] {
  const byName = new Map(sources.map((source) => [nameOf(source), source]));
  const circles: string[][] = [];
  const done = new Set<string>();
  const above: string[] = [];
  const visit = (name: string) => {
    const source = byName.get(name);
    if (!source || done.has(name)) return;
    const start = above.indexOf(name);
    if (start >= 0) {
      circles.push([...above.slice(start), name]);
      return;
    }
    above.push(name);
    for (const { of } of importsOf(source)) visit(of);
    above.pop();
    done.add(name);
  };
  for (const name of byName.keys()) visit(name);
  return circles;
}

function nameOf({ path }: Source): string {
  return path.replace(/\.tsx?$/, '');
}
