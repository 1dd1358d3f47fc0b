import { createMock } from '@b2-partner/mock';
import type { TestProject } from 'vitest/node';

export default async function setup(project: TestProject) {
  const mock = createMock({ groups: 3, members: 250 });
  project.provide('partnerRealm', await mock.listen());
  return () => mock.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    partnerRealm: string;
  }
}
