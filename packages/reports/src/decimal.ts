const plainForm = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** More digits than any figure has: longer texts are damage, and expensive. */
const mostCharacters = 40;
const anyForm = /^(\d+)(?:\.(\d*))?(?:e\+?(\d{1,2}))?$/i;

/**
 * The plain form of a number that isn't negative: `0012`, `1.5E3` and `12` become `12`, `1500`, `12`. `undefined` when it
 * is none.
 */
export function plainDecimal(text: string): string | undefined {
  if (text.length > mostCharacters) return undefined;
  if (plainForm.test(text)) return text;
  const [, whole, fraction = '', exponent = '0'] = anyForm.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const shift = Number(exponent);
  const digits = `${whole}${fraction}`.padEnd(whole.length + shift, '0');
  return decimalText(BigInt(digits), digits.length - whole.length - shift);
}

/** A number that isn't negative as a whole one; `undefined` when it has a fraction, or is none. */
export function plainWhole(text: string): string | undefined {
  const plain = plainDecimal(text);
  if (plain === undefined || !plain.includes('.')) return plain;
  return /\.0+$/.test(plain) ? plain.slice(0, plain.indexOf('.')) : undefined;
}

/** `units` ÷ 10^`scale` in digits, without zeros at the end of a fraction. */
function decimalText(units: bigint, scale: number): string {
  if (scale === 0) return String(units);
  const digits = String(units).padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return digits.slice(0, -scale) + (fraction && `.${fraction}`);
}

// Whole numbers up to 2^53 are exact in a JavaScript number, so that one of so many digits can be added to a sum that is
// not above the limit.
const smallDigits = 15;
const smallSum = 2 ** 52;

/**
 * An exact sum of plain decimals. It is kept in a JavaScript number as long as it is exact there: adding BigInts takes many
 * times longer.
 */
export class DecimalSum {
  /** The sum is `#small` ÷ 10^`#scale`, and what `#large` says. */
  #small = 0;
  #scale = 0;
  #large: Decimal | undefined;

  add(text: string): void {
    if (text === '0') return;
    const dot = text.indexOf('.');
    const scale = dot === -1 ? 0 : text.length - dot - 1;
    if (scale > this.#scale) {
      if (this.#small > 0) this.#gather();
      this.#scale = scale;
    }
    const digits = dot === -1 ? text : text.slice(0, dot) + text.slice(dot + 1);
    if (scale < this.#scale || digits.length > smallDigits) {
      this.#large = addDecimals(this.#large, { units: BigInt(digits), scale });
      return;
    }
    this.#small += Number(digits);
    if (this.#small > smallSum) this.#gather();
  }

  /** The sum as a fraction of whole numbers. */
  get fraction(): Fraction {
    const { units, scale } = this.#gather();
    return { numerator: units, denominator: 10n ** BigInt(scale) };
  }

  toString(): string {
    const { units, scale } = this.#gather();
    return decimalText(units, scale);
  }

  #gather(): Decimal {
    this.#large = addDecimals(this.#large, { units: BigInt(this.#small), scale: this.#scale });
    this.#small = 0;
    return this.#large;
  }
}

/** `units` ÷ 10^`scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

function addDecimals(a: Decimal | undefined, b: Decimal): Decimal {
  if (a === undefined) return b;
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale };
  if (a.scale < b.scale) return addDecimals(b, a);
  return { units: a.units + b.units * 10n ** BigInt(a.scale - b.scale), scale: a.scale };
}

/** A number that isn't negative, as one whole number divided by another. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** The fraction in digits, rounded half up to so many decimals, without zeros at its end. */
export function roundedText({ numerator, denominator }: Fraction, decimals: number): string {
  const scaled = numerator * 10n ** BigInt(decimals);
  return decimalText((2n * scaled + denominator) / (2n * denominator), decimals);
}
