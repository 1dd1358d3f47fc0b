import { testFaults } from '../../support/fleetFaults.ts';

testFaults('PostgreSQL');
