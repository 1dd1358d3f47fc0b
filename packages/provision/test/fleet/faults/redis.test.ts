import { testFaults } from '../../support/fleetFaults.ts';

testFaults('Redis');
