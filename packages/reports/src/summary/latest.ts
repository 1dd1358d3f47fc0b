/** A text that may change in the month: the one of the last day, whatever order the rows come in. */
export class Latest {
  #date = '';
  value: string | null = null;

  see(date: string, value: string | null): void {
    if (value === null || date < this.#date) return;
    const isOther = value !== this.value;
    if (isOther && date === this.#date && this.value !== null && value > this.value) return;
    this.#date = date;
    // The same text of a later row is part of a whole file, which would be kept in memory for it.
    if (isOther) this.value = value;
  }
}
