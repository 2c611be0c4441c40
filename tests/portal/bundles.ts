/** Scripts of skins whose libraries come as modules: bundled when first asked for, kept in memory. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { mutation } from '../tools/mutants/mutation.ts';

/** What the libraries ask to know whether they are being worked on, as their own tools answer it. */
const PRODUCTION = {
  'process.env.NODE_ENV': '"production"',
  ngDevMode: 'false',
  ngServerMode: 'false',
};

const bundles = new Map<string, Promise<string>>();

/** A script and all that it imports, as one module for a browser. */
export function bundled(entry: URL): Promise<string> {
  const known = bundles.get(entry.href);
  if (known) return known;
  const made = bundle(fileURLToPath(entry));
  bundles.set(entry.href, made);
  return made;
}

async function bundle(input: string): Promise<string> {
  const made = await rolldown({
    input,
    plugins: mutation(),
    platform: 'browser',
    logLevel: 'silent',
    transform: { define: PRODUCTION },
  });
  const { output } = await made.generate({ format: 'esm', minify: true, codeSplitting: false });
  await made.close();
  return output[0].code;
}
