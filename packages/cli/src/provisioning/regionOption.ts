import type { OptionSpec } from '../command.ts';
import { operations } from '../generated/spec.ts';

const { description, enum: regions } = operations.createGroupMember.fields.region;

/** Where a new account keeps its data. */
export const regionOption: OptionSpec = { syntax: '--region <region>', help: description, choices: regions };
