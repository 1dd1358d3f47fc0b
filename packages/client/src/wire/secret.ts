/** What is shown in place of a secret. */
export const shown = '[secret]';

/**
 * A string that gives access, such as an application key. Only `reveal()` gives it: printing, logging, JSON, string
 * conversion and inspection show `[secret]`.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself. Hand it to where it is kept, and to nothing that prints. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [Symbol.toPrimitive](): string {
    return shown;
  }

  get [Symbol.toStringTag](): string {
    return 'Secret';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown;
  }

  [Symbol.for('Deno.customInspect')](): string {
    return shown;
  }
}
