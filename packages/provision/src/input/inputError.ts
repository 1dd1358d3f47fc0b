/** One thing that is wrong with the input. */
export interface InputProblem {
  /** The line in the file; a CSV header is line 1. */
  line: number;
  message: string;
}

/** The input cannot be provisioned as it is. Nothing was sent. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Everything that is wrong, in the order of the input. */
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    const lines = problems.map(({ line, message }) => `line ${line}: ${message}`);
    super(
      [
        `The input has ${problems.length === 1 ? 'an error' : `${problems.length} errors`}. Nothing was sent.`,
        ...lines,
      ].join('\n'),
    );
    this.problems = problems;
  }
}
