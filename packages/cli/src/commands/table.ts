import type { CommandSpec } from '../command.ts';
import { operations } from '../generated/spec.ts';

/** A line in the list of commands. Its module is loaded when somebody calls it. */
export interface CommandEntry {
  readonly summary: string;
  readonly group: string;
  readonly load?: () => Promise<{ command: CommandSpec }>;
  /** Commands below this one. */
  readonly commands?: Readonly<Record<string, CommandEntry>>;
}

const CREDENTIALS = 'Credentials:';
const LOOK = 'Groups and members:';
const ACCOUNTS = 'Accounts:';
const TOOLS = 'Tools:';

/** Every command, in the order of the help. */
export const commandTable: Readonly<Record<string, CommandEntry>> = {
  login: { group: CREDENTIALS, summary: 'Verify the master key and save it', load: () => import('./login.ts') },
  logout: { group: CREDENTIALS, summary: 'Delete the saved key', load: () => import('./logout.ts') },
  whoami: {
    group: CREDENTIALS,
    summary: 'Show the account and where its key comes from',
    load: () => import('./whoami.ts'),
  },
  groups: { group: LOOK, summary: operations.listGroups.summary, load: () => import('./groups.ts') },
  members: {
    group: LOOK,
    summary: 'List the members of a Group, or of all Groups',
    load: () => import('./members.ts'),
  },
  member: { group: LOOK, summary: 'Show one member', load: () => import('./member.ts') },
  computers: {
    group: LOOK,
    summary: 'List computer backups, and find stale ones',
    load: () => import('./computers.ts'),
  },
  usage: {
    group: LOOK,
    summary: 'Show what is stored today',
    load: () => import('./usage.ts'),
  },
  eject: {
    group: ACCOUNTS,
    summary: operations.ejectGroupMember.summary,
    load: () => import('./eject.ts'),
  },
  'delete-computer': {
    group: ACCOUNTS,
    summary: operations.deleteComputer.summary,
    load: () => import('./deleteComputer.ts'),
  },
  mock: { group: TOOLS, summary: 'Run the mock of the Partner API', load: () => import('./mock.ts') },
  spec: { group: TOOLS, summary: 'Print the OpenAPI document', load: () => import('./spec.ts') },
  completion: {
    group: TOOLS,
    summary: 'Print the completion script of a shell',
    load: () => import('./completion.ts'),
  },
};
