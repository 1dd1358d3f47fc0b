import type { SearchEntry } from './entry.ts';

interface Topic {
  readonly title: string;
  /** Below the base. */
  readonly address: string;
  readonly text: string;
  /** What people type who look for it. Each phrase counts when a query has all its words, in any order and form. */
  readonly phrases: readonly string[];
}

/** What people search for under other words than those of the page that helps. The first of equal topics wins. */
export const topics: readonly Topic[] = [
  {
    title: 'Rate limits',
    address: '/errors/#too_many_requests',
    text: 'too_many_requests: wait for Retry-After, then retry.',
    phrases: ['rate limit', '429', 'throttle', 'too many requests', 'quota', 'retry after'],
  },
  {
    title: 'What is safe to retry',
    address: '/guides/errors/',
    text: 'Which requests can be retried, and which need a look first.',
    phrases: [
      'retry',
      'backoff',
      'resend',
      'replay',
      'again',
      'safe retry',
      'error handling',
      'handle error',
      '503',
      '500',
    ],
  },
  {
    title: 'When a request is sent twice',
    address: '/guides/errors/#when-something-sends-a-request-twice',
    text: 'There are no idempotency keys; how the client avoids duplicates.',
    phrases: ['idempotent', 'idempotency', 'duplicate', 'sent twice', 'request twice'],
  },
  {
    title: 'When the outcome is unknown',
    address: '/guides/key-lost/',
    text: 'No response, a timeout, or a broken connection: did the call take effect?',
    phrases: ['timeout', 'time out', '408', 'no response', 'connection reset', 'outcome unknown', 'hang'],
  },
  {
    title: 'A key is lost',
    address: '/guides/key-lost/',
    text: 'The account exists, but its application key does not: what to do.',
    phrases: ['key lost', 'lost', 'recover key', 'missing key', 'forgot key', 'new key', 'created-key-lost'],
  },
  {
    title: 'Storing keys',
    address: '/guides/store-keys/',
    text: 'A file, Vault, AWS, Google Cloud or PostgreSQL.',
    phrases: [
      'store key',
      'save key',
      'keep key',
      'secret manager',
      'secret',
      'vault',
      'aws secret',
      'postgres',
      'sink',
    ],
  },
  {
    title: 'Provisioning a CSV',
    address: '/guides/provision-csv/',
    text: 'Create an account for each row of a file, and resume after a crash.',
    phrases: ['csv', 'bulk', 'import', 'many accounts', 'resume', 'continue', 'crash', 'interrupted', 'provision'],
  },
  {
    title: 'One run on several machines',
    address: '/guides/fleet/',
    text: 'Share a run in PostgreSQL, with workers and a queue in PostgreSQL or Redis.',
    phrases: ['fleet', 'worker', 'workers', 'several machines', 'queue', 'bullmq', 'redis', 'postgresql'],
  },
  {
    title: 'Provisioning in your own job engine',
    address: '/guides/job-engines/',
    text: 'Run the entries of a provisioning run in pg-boss, Temporal or any queue.',
    phrases: ['job engine', 'job queue', 'pg-boss', 'pgboss', 'temporal', 'cron job'],
  },
  {
    title: 'Ledgers',
    address: '/packages/provision/#run-it-again',
    text: 'The file in which a run records each account, so that the next run creates none twice.',
    phrases: ['ledger', 'run file', 'journal'],
  },
  {
    title: 'The b2-partner command',
    address: '/packages/cli/',
    text: 'All operations from the terminal, from cron and from scripts.',
    phrases: ['cli', 'command line', 'command', 'terminal', 'shell', 'cron', 'b2-partner', 'completion'],
  },
  {
    title: 'Commands, flags and exit codes',
    address: '/packages/cli/commands/',
    text: 'Every command of b2-partner with its flags.',
    phrases: ['flag', 'exit code', 'cli option', 'list of commands'],
  },
  {
    title: 'Options, methods and hooks of the client',
    address: '/packages/client/api/',
    text: 'Everything that @b2-partner/client exports, with types, units and defaults.',
    phrases: ['client option', 'hook', 'log', 'class', 'method', 'api of client', 'user agent'],
  },
  {
    title: 'Flags of the mock',
    address: '/packages/mock/flags/',
    text: 'Every flag of the b2-partner-mock command with its default.',
    phrases: ['mock flag', 'mock port', 'mock option', 'mock command'],
  },
  {
    title: 'Creating accounts without losing a key',
    address: '/guides/create-accounts/',
    text: 'Create an account and store its application key before anything else.',
    phrases: ['create account', 'new customer', 'onboard', 'sign up', 'create member'],
  },
  {
    title: 'Authorize and tokens',
    address: '/guides/tokens/',
    text: 'Which key to use, how long a token lives, and how to share it.',
    phrases: [
      'authenticate',
      'authentication',
      'login',
      'log in',
      'api key',
      'token expired',
      'expired token',
      'bearer',
      'master key',
      'credentials',
      'basic auth',
    ],
  },
  {
    title: 'Regions',
    address: '/reference/#regions',
    text: 'Every region with its S3 endpoint.',
    phrases: ['region', 'data center', 'location', 's3 endpoint', 'europe'],
  },
  {
    title: 'Buckets',
    address: '/guides/trials/',
    text: 'A trial comes with a bucket. Other buckets are made with the B2 API and the key of the account.',
    phrases: ['bucket', 'trial', 'free trial'],
  },
  {
    title: 'Pagination',
    address: '/guides/paging/',
    text: 'Read a list page by page: cursors, page sizes, the end.',
    phrases: ['pagination', 'paginate', 'next page', 'cursor', 'list all', 'list customers', 'list members'],
  },
  {
    title: 'No webhooks: poll the lists',
    address: '/guides/paging/',
    text: 'The Partner API sends no events. Read the lists on a schedule and compare.',
    phrases: ['webhook', 'event', 'notification', 'callback', 'poll', 'subscribe'],
  },
  {
    title: 'Suspending a customer',
    address: '/guides/suspend/',
    text: 'No call suspends an account: give customers restricted keys, and delete those.',
    phrases: ['suspend', 'pause customer', 'block customer', 'disable account', 'freeze', 'unpaid', 'lock out'],
  },
  {
    title: 'Offboarding a customer',
    address: '/guides/offboard/',
    text: 'Delete your own keys first, then eject.',
    phrases: ['offboard', 'cancel customer', 'close account', 'customer leaves', 'contract ends', 'terminate'],
  },
  {
    title: 'Comparing a customer list with the Groups',
    address: '/guides/compare-customers/',
    text: 'Customers without an account, and accounts without a customer.',
    phrases: ['compare', 'reconcile', 'orphan', 'drift', 'diff', 'audit customers', 'sync customers'],
  },
  {
    title: 'Next.js and serverless',
    address: '/guides/nextjs/',
    text: 'Caches, shared tokens, and functions that end early.',
    phrases: ['next.js', 'nextjs', 'serverless', 'lambda', 'vercel', 'edge function'],
  },
  {
    title: 'The mock in CI',
    address: '/guides/mock-in-ci/',
    text: 'Start the mock in a pipeline and wait until it is ready.',
    phrases: ['ci', 'pipeline', 'github actions', 'docker', 'continuous integration'],
  },
  {
    title: 'Testing under jsdom',
    address: '/guides/testing-jsdom/',
    text: 'Test components against the mock.',
    phrases: ['jsdom', 'react test', 'component test', 'testing library'],
  },
  {
    title: 'Eject a member',
    address: '/guides/eject/',
    text: 'Remove a customer from a Group: what happens, and what to do first.',
    phrases: ['eject', 'delete account', 'remove member', 'remove customer', 'delete customer'],
  },
  {
    title: 'Bill from usage reports',
    address: '/guides/usage-reports/',
    text: 'What each customer stored and downloaded, from the daily reports.',
    phrases: [
      'billing',
      'bill',
      'invoice',
      'usage',
      'usage report',
      'storage used',
      'cost',
      'price',
      'charge',
      'csv report',
    ],
  },
  {
    title: 'Test without a sandbox',
    address: '/guides/testing/',
    text: 'A mock with a memory, faults and quirks on request.',
    phrases: ['sandbox', 'test', 'mock', 'fake', 'staging', 'simulate', 'jest', 'vitest', 'fault'],
  },
  {
    title: 'Where the service differs from its documentation',
    address: '/guides/quirks/',
    text: 'Each known difference, and the switch of the mock that reproduces it.',
    phrases: ['quirk', 'undocumented', 'wrong documentation', 'difference', 'bug service'],
  },
  {
    title: 'Other languages',
    address: '/guides/other-languages/',
    text: 'Generate a client from the OpenAPI description.',
    phrases: [
      'python',
      'java',
      'go',
      'golang',
      'php',
      'ruby',
      'c#',
      'dotnet',
      'rust',
      'openapi',
      'swagger',
      'generate client',
      'postman',
    ],
  },
  {
    title: 'Through an HTTP proxy',
    address: '/packages/client/#through-an-http-proxy',
    text: 'HTTPS_PROXY, an own certificate authority, and what a proxy must not retry.',
    phrases: ['proxy', 'http proxy', 'https_proxy', 'corporate proxy', 'firewall', 'certificate', 'self signed'],
  },
  {
    title: 'Runtimes and versions',
    address: '/compatibility/',
    text: 'Supported versions of Node, TypeScript and other runtimes.',
    phrases: ['node version', 'bun', 'deno', 'cloudflare worker', 'runtime', 'typescript version', 'browser'],
  },
  {
    title: 'Computer backups',
    address: '/guides/computers/',
    text: 'List the computers of a member, find stale ones, delete a backup.',
    phrases: ['computer', 'backup', 'stale backup', 'laptop', 'workstation'],
  },
  {
    title: 'Five-minute start',
    address: '/guides/start/',
    text: 'Start the mock, make the first call, write a program.',
    phrases: [
      'install',
      'getting started',
      'get started',
      'quickstart',
      'quick start',
      'tutorial',
      'first call',
      'npm',
    ],
  },
  {
    title: 'Moving from curl or another SDK',
    address: '/guides/moving/',
    text: 'The same calls with the client.',
    phrases: ['curl', 'migrate', 'migration', 'b2-sdk', 'b2 sdk'],
  },
];

/** The topics that a query is about, the most specific first. */
export function topicsFor(query: string): SearchEntry[] {
  const words = wordsIn(query);
  return topics
    .map((topic) => ({ topic, weight: Math.max(...topic.phrases.map((phrase) => weightOf(phrase, words))) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ topic: { title, address, text } }) => ({ name: title, kind: 'guide', address, text }));
}

/** How many words of the query a phrase explains; 0 unless all words of the phrase are there. */
function weightOf(phrase: string, words: readonly string[]): number {
  const wanted = wordsIn(phrase);
  return wanted.every((word) => words.some((given) => sameWord(given, word))) ? wanted.length : 0;
}

export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}#]+/gu) ?? [];
}

/** Whether two words are forms of one: "throttled" and "throttle", "retries" and "retry". */
export function sameWord(a: string, b: string): boolean {
  return stem(a) === stem(b);
}

function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/e$/, '')
    .replace(/([^aeiou])\1$/, '$1');
}
