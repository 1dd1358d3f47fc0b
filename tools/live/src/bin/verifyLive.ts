// `npm run verify:live`: exit code 0 when everything is as described, 1 when something differs, 2 when nothing was asked.
import { readFileSync } from 'node:fs';
import { refuseArguments } from '../arguments.ts';
import { differencesOf, reportOf } from '../report.ts';
import { verify } from '../verify.ts';

// A variable that is empty counts as missing.
const given = (name: string) => process.env[name] || undefined;
const applicationKeyId = given('B2_APPLICATION_KEY_ID');
const applicationKey = given('B2_APPLICATION_KEY');
const realm = given('B2_PARTNER_REALM');
const refusal = refuseArguments(process.argv.slice(2));

if (refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 2;
} else if (applicationKeyId === undefined || applicationKey === undefined) {
  console.error(
    'Set B2_APPLICATION_KEY_ID and B2_APPLICATION_KEY to the master key of an account with Partner access.',
  );
  process.exitCode = 2;
} else {
  const { version } = JSON.parse(readFileSync(new URL('../../../../spec/package.json', import.meta.url), 'utf8'));
  const target = { applicationKeyId, applicationKey, ...(realm === undefined ? {} : { realm }) };
  try {
    // Not before it is needed: Prism takes seconds to load.
    const { loadJudge } = await import('../judge.ts');
    const run = await verify(target, await loadJudge());
    console.log(reportOf({ ...run, specVersion: version }));
    process.exitCode = run.failures.length > 0 || differencesOf(run.findings).size > 0 ? 1 : 0;
  } catch (error) {
    // Before the first call: what a call meets is in the report.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
