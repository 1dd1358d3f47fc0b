import { createMock, type MockOptions } from '@b2-partner/mock';
import { expect, inject } from 'vitest';
import type { Case } from '../../src/cases/case.ts';
import { HttpStage } from '../../src/http/httpStage.ts';
import { runCase } from '../../src/run/runCase.ts';
import type { Form } from '../../src/spec/operations.ts';

/** The clock stands still: time passes only where a case says so, however slow the machine is. */
const stopped = (): number => Date.UTC(2026, 4, 12, 10);

/** Plays a case against a mock of its own, through Prism; `extra` goes on top of the mock options that it asks for. */
export async function playCase(theCase: Case, form: Form, extra: MockOptions = {}): Promise<void> {
  const proxyUrl = inject('proxyUrl');
  const mock = createMock({ ...theCase.given.mock, ...extra, publicUrl: proxyUrl, clock: stopped });
  try {
    const upstreamUrl = await mock.listen();
    const { credentials, advance } = mock;
    const stage = new HttpStage({ proxyUrl, upstreamUrl, credentials, advance });
    await runCase(theCase, form, stage);
    // A call that went past the judge would not have been judged.
    expect(mock.requests.length).toBe(stage.sent);
  } finally {
    await mock.close();
  }
}
