import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A level for each scope; or a level for all of them. */
type Permissions = Readonly<Record<string, string>> | string;

interface Job {
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: number;
  readonly uses?: string;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly permissions?: Permissions;
  readonly on?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

/** What in a workflow lets others in: floating actions, broad permissions, credentials left in the checkout. */
export function workflowProblems(file: string, text: string): string[] {
  const workflow: Workflow = parse(text);
  const jobs = Object.entries(workflow.jobs ?? {});
  const steps = jobs.flatMap(([, job]) => [
    ...(job.uses === undefined ? [] : [{ uses: job.uses }]),
    ...(job.steps ?? []),
  ]);
  return [
    ...permissionProblems(workflow),
    ...jobs
      .filter(([, { permissions }]) => typeof permissions === 'string' && permissions !== 'read-all')
      .map(([name, { permissions }]) => `the job ${name} has ${permissions}; name what it needs`),
    ...jobs
      .filter(([, job]) => job['timeout-minutes'] === undefined)
      .map(([name]) => `the job ${name} has no timeout-minutes`),
    ...steps.flatMap((step) => stepProblems(step, text)),
    ...(/pull_request_target/.test(text) ? ['pull_request_target runs with our secrets on the code of strangers'] : []),
  ].map((problem) => `${file}: ${problem}`);
}

function permissionProblems({ permissions }: Workflow): string[] {
  if (permissions === undefined) return ['states no permissions'];
  if (typeof permissions === 'string') {
    return permissions === 'read-all' ? [] : [`gives all jobs ${permissions}; name what they need`];
  }
  const writes = Object.entries(permissions).filter(([, level]) => level !== 'read');
  return writes.map(([name]) => `gives all jobs more than reading ${name}; give it to the job that needs it`);
}

function stepProblems({ uses, with: given }: Step, text: string): string[] {
  if (uses === undefined || uses.startsWith('./')) return [];
  const pinned = /@[0-9a-f]{40}$/.test(uses) && new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+$`, 'm').test(text);
  // Names of actions have no case.
  const keepsToken = /^actions\/checkout@/i.test(uses) && given?.['persist-credentials'] !== false;
  return [
    ...(pinned ? [] : [`${uses} is not pinned to a commit with its version beside it`]),
    ...(keepsToken ? ['actions/checkout leaves a token behind; set persist-credentials: false'] : []),
  ];
}
