import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export interface Step {
  name: string;
  /** Run one after the other, up to the first that fails. */
  commands: string[][];
  /** A step without which this one has nothing to work on. */
  needs?: string;
  /** An environment variable without which this step cannot run: the path of its browser. */
  variable?: 'CHROMIUM_PATH' | 'FIREFOX_PATH';
  /** Show the output as it comes, each line after this word; else only if the step fails. */
  live?: string;
  /** It is stopped after this long, in ms; half an hour unless told. */
  limit?: number;
  /** What to say of the output beside the result. */
  note?: (output: string) => string | undefined;
}

export interface Result {
  name: string;
  passed: boolean;
  seconds: number;
  note?: string;
}

/** Past this a step is stuck, and is stopped. */
const STEP_LIMIT = 30 * 60_000;

const running = new Set<ChildProcess>();

/** Runs the groups in order, and the steps of a group at once, whatever fails. */
export async function runAll(groups: Step[][]): Promise<Result[]> {
  stopChildrenOnSignal();
  const results: Result[] = [];
  for (const group of groups) {
    const failed = new Set(results.filter(({ passed }) => !passed).map(({ name }) => name));
    results.push(...(await Promise.all(group.map((step) => runStep(step, failed)))));
  }
  return results;
}

async function runStep(step: Step, failed: Set<string>): Promise<Result> {
  const reason = obstacle(step, failed);
  if (reason) {
    console.log(`✗ ${step.name}: ${reason}`);
    return { name: step.name, passed: false, seconds: 0, note: reason };
  }
  console.log(`▸ ${step.name}`);
  const start = performance.now();
  let output = '';
  let passed = true;
  for (const command of step.commands) {
    const ended = await runCommand(command, step);
    output += ended.output;
    passed = ended.passed;
    if (!passed) break;
  }
  const seconds = (performance.now() - start) / 1000;
  const note = step.note?.(output);
  if (!passed && !step.live) console.log(output.trimEnd());
  console.log(`${mark(passed)} ${step.name} (${seconds.toFixed(1)} s)${note ? `: ${note}` : ''}`);
  return { name: step.name, passed, seconds, ...(note && { note }) };
}

/** Why a step cannot run, if it cannot; it counts as failed then. */
function obstacle({ needs, variable }: Step, failed: Set<string>): string | undefined {
  if (needs && failed.has(needs)) return `not run, for "${needs}" failed`;
  if (variable && !process.env[variable]) {
    return `not run, for this browser is missing: install it or set ${variable} (see the first lines)`;
  }
  return undefined;
}

async function runCommand([program = '', ...args]: string[], { live, limit = STEP_LIMIT }: Step) {
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(program, args, {
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limit,
    // The packages' commands are scripts there, which only a shell can start.
    shell: process.platform === 'win32',
  });
  running.add(child);

  let output = '';
  const read = async (stream: Readable) => {
    for await (const line of createInterface(stream)) {
      output += `${line}\n`;
      if (live && line.trim()) console.log(`[${live}] ${line}`);
    }
  };
  const ended = new Promise<boolean>((resolve) => {
    child.on('error', (error) => {
      output += `${program}: ${error.message}\n`;
      resolve(false);
    });
    child.on('close', (code, signal) => {
      if (signal) output += `${program}: stopped by ${signal}\n`;
      resolve(code === 0);
    });
  });
  await Promise.all([read(child.stdout), read(child.stderr), ended]);
  running.delete(child);
  return { passed: await ended, output };
}

function stopChildrenOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const child of running) child.kill(signal);
      process.exit(1);
    });
  }
}

export const mark = (passed: boolean) => (passed ? '✓' : '✗');
