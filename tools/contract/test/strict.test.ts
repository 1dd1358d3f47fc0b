import { readCases } from '../src/cases/files.ts';
import { testCases } from './support/testCases.ts';

testCases(readCases('strict'));
