/** One small mutation of a source file, and the tests that must fail with it. */
export interface Mutant {
  name: string;
  file: string;
  from: string;
  to: string;
  promise: string;
  tests: string[];
}
