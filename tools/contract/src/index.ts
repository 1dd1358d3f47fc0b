export { type Call, type Case, type Expectation, type Given, needsWire, type Wire } from './cases/case.ts';
export { readCases, readWorld } from './cases/files.ts';
export { readCall, readCase } from './cases/readCase.ts';
export { generatedCases } from './generate/generatedCases.ts';
export { HttpStage, type HttpStageOptions } from './http/httpStage.ts';
export type { Values } from './run/fill.ts';
export { CaseFailure, runCase } from './run/runCase.ts';
export type { Outcome, Stage } from './run/stage.ts';
export { FORMS, type Form, type Operation, operationOf, operations, type Params } from './spec/operations.ts';
