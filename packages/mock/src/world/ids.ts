import { clusterOf } from './regions.ts';

const hexDigits = '0123456789abcdef';
const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Makes identifiers and secrets in the formats of the service, all drawn from one source of randomness. */
export class Ids {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  account(): string {
    return this.#draw(hexDigits, 12);
  }

  bucket(): string {
    return this.#draw(hexDigits, 24);
  }

  computer(): string {
    return this.#draw(hexDigits, 24);
  }

  keyId(accountId: string, region: string): string {
    return `${clusterOf(region)}${accountId}0000000001`;
  }

  key(region: string): string {
    return `K${clusterOf(region)}${this.#draw(base64Digits, 27)}`;
  }

  token(accountId: string, serial: number): string {
    const number = serial.toString(16).padStart(10, '0');
    return `5_${accountId}${number}_${this.#draw(hexDigits, 8)}_${this.#draw(hexDigits, 6)}_acct_${this.#draw(base64Digits, 28)}`;
  }

  #draw(alphabet: string, length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += alphabet[Math.floor(this.#random() * alphabet.length)];
    return text;
  }
}
