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

const credentials = 'Credentials:';
const look = 'Groups and members:';
const accounts = 'Accounts:';
const tools = 'Tools:';

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
