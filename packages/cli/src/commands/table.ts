import type { CommandSpec } from '../command.ts';
import { operations } from '../generated/spec.ts';

/** A line in the list of commands. Its module is loaded when somebody calls it. */
export interface CommandEntry {
  readonly summary: string;
  /** Its heading in the help. */
  readonly group: string;
  readonly load?: () => Promise<{ command: CommandSpec }>;
  /** Commands below this one. */
  readonly commands?: Readonly<Record<string, CommandEntry>>;
}

const credentials = 'Credentials:';
const look = 'Groups and members:';
const accounts = 'Accounts:';
const tools = 'Tools:';
const below = 'Commands:';

/** Every command, in the order of the help. */
export const commandTable: Readonly<Record<string, CommandEntry>> = {
  login: { group: credentials, summary: 'Verify the master key and save it', load: () => import('./login.ts') },
  logout: { group: credentials, summary: 'Delete the saved key', load: () => import('./logout.ts') },
  whoami: {
    group: credentials,
    summary: 'Show the account and where its key comes from',
    load: () => import('./whoami.ts'),
  },
  groups: { group: look, summary: operations.listGroups.summary, load: () => import('./groups.ts') },
  members: {
    group: look,
    summary: 'List the members of a Group, or of all Groups',
    load: () => import('./members.ts'),
  },
  member: { group: look, summary: 'Show one member', load: () => import('./member.ts') },
  computers: {
    group: look,
    summary: 'List computer backups, and find stale ones',
    load: () => import('./computers.ts'),
  },
  usage: {
    group: look,
    summary: 'Show what is stored today',
    load: () => import('./usage.ts'),
    commands: {
      report: {
        group: below,
        summary: 'Add up the daily report files of a month',
        load: () => import('./usage/report.ts'),
      },
    },
  },
  trials: { group: look, summary: 'List trials, and find those that end soon', load: () => import('./trials.ts') },
  diff: { group: look, summary: 'Compare a customer list with the Groups', load: () => import('./diff.ts') },
  create: {
    group: accounts,
    summary: operations.createGroupMember.summary,
    load: () => import('./create.ts'),
  },
  trial: {
    group: accounts,
    summary: operations.reserveTrialCreateAccount.summary,
    load: () => import('./trial.ts'),
  },
  provision: { group: accounts, summary: 'Create many accounts and lose no key', load: () => import('./provision.ts') },
  worker: {
    group: accounts,
    summary: 'Work on runs together with other computers',
    load: () => import('./worker.ts'),
  },
  runs: {
    group: accounts,
    summary: 'Look at ledgers, and go on with runs',
    commands: {
      list: { group: below, summary: 'List ledgers', load: () => import('./runs/list.ts') },
      show: { group: below, summary: 'Show the outcomes in a ledger', load: () => import('./runs/show.ts') },
      resume: { group: below, summary: 'Go on with a run where it ended', load: () => import('./runs/resume.ts') },
      settle: {
        group: below,
        summary: 'Find out what became of requests without a response',
        load: () => import('./runs/settle.ts'),
      },
    },
  },
  keys: {
    group: accounts,
    summary: 'Export, import and deliver the keys in a ledger',
    commands: {
      export: {
        group: below,
        summary: 'Write the keys of a ledger into an encrypted file',
        load: () => import('./keys/export.ts'),
      },
      import: { group: below, summary: 'Take a key that a person made', load: () => import('./keys/import.ts') },
      redeliver: {
        group: below,
        summary: 'Deliver the keys of a ledger once more',
        load: () => import('./keys/redeliver.ts'),
      },
    },
  },
  ledger: {
    group: accounts,
    summary: 'Make the tables of a ledger in a database',
    commands: {
      migrate: { group: below, summary: 'Make or update the tables', load: () => import('./ledger/migrate.ts') },
    },
  },
  eject: {
    group: accounts,
    summary: operations.ejectGroupMember.summary,
    load: () => import('./eject.ts'),
  },
  'delete-computer': {
    group: accounts,
    summary: operations.deleteComputer.summary,
    load: () => import('./deleteComputer.ts'),
  },
  mock: { group: tools, summary: 'Run the mock of the Partner API', load: () => import('./mock.ts') },
  spec: { group: tools, summary: 'Print the OpenAPI document', load: () => import('./spec.ts') },
  completion: {
    group: tools,
    summary: 'Print the completion script of a shell',
    load: () => import('./completion.ts'),
  },
};
