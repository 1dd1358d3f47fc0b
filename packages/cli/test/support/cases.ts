/** A command line of each command that prints data, and how it ends on the default world of the mock, with `fixtures`. */
export interface OutputCase {
  readonly command: string;
  /** `{n}` is another number in each run: such a command changes something, and each run prints something else. */
  readonly args: readonly string[];
  readonly code?: number;
  /** Without `--csv`. */
  readonly noCsv?: boolean;
}

export const outputCases: readonly OutputCase[] = [
  { command: 'whoami', args: ['whoami'] },
  { command: 'login', args: ['login'] },
  { command: 'logout', args: ['logout'] },
  { command: 'groups', args: ['groups'] },
  { command: 'groups', args: ['groups', 'Studio Backup'] },
  { command: 'members', args: ['members', '10101'] },
  { command: 'members', args: ['members', '--all'] },
  { command: 'member', args: ['member', 'archive@studio.example'] },
  { command: 'computers', args: ['computers', 'editor-1@studio.example'] },
  { command: 'computers', args: ['computers', '--all', '--stale', '7d'], code: 3 },
  { command: 'usage', args: ['usage'] },
  { command: 'usage', args: ['usage', '--by', 'region'] },
  { command: 'usage', args: ['usage', '--by', 'member'] },
  { command: 'create', args: ['create', '10101', 'new-{n}@acme.example', '--keys', 'file:keys.jsonl', '--yes'] },
  { command: 'create', args: ['create', 'Studio Backup', 'new@acme.example', '--dry-run'] },
  {
    command: 'trial',
    args: ['trial', 'trial-{n}@acme.example', '--term', '14', '--storage', '5', '--keys', 'file:keys.jsonl', '--yes'],
  },
  {
    command: 'provision',
    args: ['provision', 'customers.csv', '--ledger', 'run-{n}.ledger', '--keys', 'file:keys.jsonl', '--yes'],
    code: 5,
  },
  { command: 'provision', args: ['provision', 'customers.csv', '--dry-run'] },
  { command: 'runs.list', args: ['runs', 'list', '--no-input'] },
  { command: 'runs.show', args: ['runs', 'show', 'finished.ledger'] },
  {
    command: 'keys.redeliver',
    args: ['keys', 'redeliver', 'sealed.ledger', '--keys', 'file:o.jsonl', '--identity', 'identity.txt', '--dry-run'],
  },
  {
    command: 'keys.redeliver',
    args: ['keys', 'redeliver', 'sealed.ledger', '--keys', 'file:other.jsonl', '--identity', 'identity.txt'],
  },
  {
    command: 'keys.export',
    args: [
      'keys',
      'export',
      'sealed.ledger',
      '--identity',
      'identity.txt',
      '--out',
      'keys-{n}.age',
      '--seal-to',
      '{recipient}',
    ],
  },
  { command: 'trials', args: ['trials', '--ledger', 'trial.ledger'] },
  { command: 'trials', args: ['trials', '--ledger', 'trial.ledger', '--ending', '30d'], code: 3 },
  { command: 'diff', args: ['diff', 'customers.csv', '--group', '10103'], code: 3 },
  { command: 'usage.report', args: ['usage', 'report', 'reports', '--month', '2026-10', '--price-per-tb', '6.95'] },
  ...['group', 'bucket', 'region', 'day'].map((by) => ({
    command: 'usage.report',
    args: ['usage', 'report', 'reports', '--month', '2026-10', '--by', by],
  })),
  { command: 'eject', args: ['eject', 'Studio Backup', 'intern@studio.example', '--dry-run'] },
  { command: 'delete-computer', args: ['delete-computer', 'editor-2@studio.example', 'editor-2-mac-001', '--dry-run'] },
  { command: 'spec', args: ['spec'], noCsv: true },
];
