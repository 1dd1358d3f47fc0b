// A `fetch` may leave its listener on a signal until it is collected, and Node warns of more than ten.
const mostUses = 10;

/** An abort controller on loan. */
export interface Loan {
  readonly controller: AbortController;
  uses: number;
}

/** Lends abort controllers to attempts. To make one costs more than to send a request, so one that aborted nothing serves again. */
export class Controllers {
  readonly #idle: Loan[] = [];

  lend(): Loan {
    return this.#idle.pop() ?? { controller: new AbortController(), uses: 0 };
  }

  /** Takes back what a finished attempt no longer listens to. */
  takeBack(loan: Loan): void {
    loan.uses += 1;
    if (loan.uses < mostUses && !loan.controller.signal.aborted) this.#idle.push(loan);
  }
}
