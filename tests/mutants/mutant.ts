/** A small change that takes one promise out of the code: the tests named must notice it. */
export interface Mutant {
  name: string;
  file: string;
  from: string;
  to: string;
  promise: string;
  tests: string[];
}
