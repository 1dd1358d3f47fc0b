/** A text that may change in the month: the one of the last day, whatever order the rows come in. */
export class Latest {
  #date = '';
  value: string | null = null;

  see(date: string, value: string | null): void {
    if (value === null || date < this.#date) return;
    if (date === this.#date && this.value !== null && value >= this.value) return;
    this.#date = date;
    this.value = value;
  }
}
