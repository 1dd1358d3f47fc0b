import { type Operation, operationTable } from '../../src/wire/operationTable.ts';

/** One request of a fuzz run. */
export interface HostileRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

const methods = ['POST', 'POST', 'POST', 'GET', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];

const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'Größe',
  '\u0000',
  'x'.repeat(3000),
  'groupid',
];

const texts = [
  '',
  ' ',
  '0123456789ab',
  'ffffffffffff',
  '10101',
  '10103',
  '-1',
  '9'.repeat(400),
  'customer@partner.example',
  'MEMBER-00001@group-10101.example',
  'ünï+cödé@exämple.org',
  '\ud800@lone.example',
  `a@${'.'.repeat(1000)}`,
  `a@${'.'.repeat(20_000)} `,
  '<script>',
  "' OR 1=1 --",
  '../../etc/passwd',
  'us-west',
  'us-west-004',
  'x@backblaze.com',
  '\r\nSet-Cookie: a=b',
];

const numbers = [0, 1, -1, 100, 101, 1000, 1001, 1e21, 1e308, -0, 0.5, 2 ** 53, Number.MIN_VALUE];

const rawBodies = [
  '',
  '{',
  '}',
  '[]',
  '[{}]',
  'null',
  'true',
  '1e999',
  '"x"',
  '{"a":1,"a":2}',
  '{"maxGroupCount":1e400}',
  '{"groupId":"10101",}',
  "{'groupId':'10101'}",
  'groupId=10101',
  '\ufeff{}',
  '['.repeat(50_000),
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `[${'[]'.repeat(1)}]`,
  new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
  new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
];

/** Makes requests up: right ones, nearly right ones and hostile ones, the same for the same random numbers. */
export class Hostile {
  readonly #random: () => number;
  readonly #token: string;

  constructor(random: () => number, token: string) {
    this.#random = random;
    this.#token = token;
  }

  next(): HostileRequest {
    const operation = this.#pick([...operationTable.values()]);
    if (this.#chance(0.35)) return this.#tame(operation);
    const fields = this.#fields(operation.fields);
    const path = this.#chance(0.05)
      ? this.#path(operation.path)
      : operation.path.replace('v3', this.#chance(0.1) ? 'v4' : 'v3');
    const query = this.#chance(0.3) ? `?${this.#query(fields)}` : '';
    return { method: this.#pick(methods), target: path + query, headers: this.#headers(), body: this.#body(fields) };
  }

  /** A right request, or one that is wrong only in what it asks for. */
  #tame({ path, fields }: Operation): HostileRequest {
    const params = Object.fromEntries(Object.keys(fields).map((name) => [name, this.#right(name)]));
    const headers = { authorization: this.#token, 'content-type': 'application/json' };
    if (this.#chance(0.5))
      return { method: 'GET', target: `${path}?${this.#query(params, 0)}`, headers, body: undefined };
    return { method: 'POST', target: path, headers, body: JSON.stringify(params) };
  }

  #right(name: string): unknown {
    if (name === 'adminAccountId') return '0123456789ab';
    if (name === 'groupId' || name === 'startGroupId') return this.#pick(['10101', '10102', '10103']);
    if (name === 'region') return 'us-west';
    if (/mail/i.test(name)) return `n${Math.floor(this.#random() * 1e6)}@b.example`;
    if (/count$|term|storage/i.test(name)) return 7 + Math.floor(this.#random() * 13);
    return name === 'computerId' || name === 'startComputerId' ? 'f'.repeat(24) : 'ffffffffffff';
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T;
  }

  #path(path: string): string {
    return this.#pick([
      '/',
      '//',
      `${path}/`,
      path.toUpperCase(),
      `${path}%00`,
      '/b2api/v3/b2_create_group',
      '/_mock/__proto__',
      '*',
      'x',
    ]);
  }

  #headers(): Record<string, string> {
    const authorization = this.#pick([
      this.#token,
      this.#token,
      this.#token,
      this.#token,
      'Bearer x',
      'Basic x',
      'x'.repeat(5000),
      '',
    ]);
    const type = this.#pick([
      'application/json',
      'application/x-www-form-urlencoded',
      'text/plain; charset=utf-16',
      '/',
    ]);
    const fault = this.#chance(0.02)
      ? { 'x-mock-fault': this.#pick(['{', '[]', '{"do":"explode"}', '{"__proto__":1}', 'null']) }
      : {};
    const origin = this.#chance(0.1)
      ? { origin: this.#pick(['http://localhost:1', 'null', 'x', 'https://evil.example']) }
      : {};
    return { authorization, 'content-type': type, ...fault, ...origin };
  }

  #fields(known: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const name of Object.keys(known)) if (this.#chance(0.85)) fields[name] = this.#value(name);
    if (this.#chance(0.1))
      Object.defineProperty(fields, this.#pick(names), { value: this.#anything(2), enumerable: true });
    return fields;
  }

  #value(name: string): unknown {
    if (this.#chance(0.15)) return this.#anything(3);
    if (name === 'adminAccountId') return '0123456789ab';
    if (name === 'groupId' || name === 'startGroupId') return this.#pick(['10101', '10102', '10103']);
    if (/count|term|storage/i.test(name)) return this.#pick(numbers);
    if (/mail/.test(name))
      return this.#chance(0.5) ? `n${Math.floor(this.#random() * 1e6)}@b.example` : this.#pick(texts);
    return this.#pick(texts);
  }

  #anything(depth: number): unknown {
    const kinds = ['text', 'number', 'null', 'flag', ...(depth > 0 ? ['list', 'object'] : [])];
    const kind = this.#pick(kinds);
    if (kind === 'text') return this.#pick(texts);
    if (kind === 'number') return this.#pick(numbers);
    if (kind === 'null') return null;
    if (kind === 'flag') return this.#chance(0.5);
    if (kind === 'list') return Array.from({ length: Math.floor(this.#random() * 4) }, () => this.#anything(depth - 1));
    return Object.fromEntries([[this.#pick(names), this.#anything(depth - 1)]]);
  }

  #query(fields: Record<string, unknown>, spoilt = 0.15): string {
    if (this.#chance(spoilt))
      return this.#pick([
        '&&==&',
        '%',
        '%zz=1',
        'a=%C3%28',
        '__proto__=1',
        'groupId=1&groupId=2',
        '+=+',
        '?'.repeat(2000),
      ]);
    const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
    const pairs = Object.entries(fields).map(([name, value]): [string, string] => [name, text(value)]);
    return new URLSearchParams(pairs).toString();
  }

  #body(fields: Record<string, unknown>): string | Uint8Array | undefined {
    if (this.#chance(0.1)) return this.#pick(rawBodies);
    if (this.#chance(0.002)) return ' '.repeat(1024 * 1024 + 1);
    const text = JSON.stringify(fields);
    if (!this.#chance(0.1)) return text;
    const at = Math.floor(this.#random() * text.length);
    return text.slice(0, at) + this.#pick(['', '"', '\\', '\u0000', '{', ',', '😀']) + text.slice(at + 1);
  }
}
