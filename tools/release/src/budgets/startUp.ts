import { PartnerClient } from '@b2-partner/client';
import { createMock } from '@b2-partner/mock';
import { mustRun } from '../process/run.ts';
import { startMockCommand } from '../rehearsal/mockCommand.ts';
import { processorTime } from './processorTime.ts';

/** Processor time of a program of `startup/`, in µs. */
export function programStart(program: string, folder: string): Promise<number> {
  return processorTime((env) => mustRun(['node', `startup/${program}.mjs`], { cwd: folder, env }));
}

/** Processor time of the mock command from its start through its first answer, in µs. */
export function mockStart(folder: string): Promise<number> {
  return processorTime(async (env) => {
    const mock = await startMockCommand(folder, env);
    try {
      await new PartnerClient({ ...createMock().credentials, realm: mock.url }).authorizeAccount();
    } finally {
      await mock.stop();
    }
  });
}
