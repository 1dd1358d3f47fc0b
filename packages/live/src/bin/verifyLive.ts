// `npm run verify:live`: exit code 0 when everything is as described, 1 when something differs, 2 when nothing was asked.
import { readFileSync } from 'node:fs';
import { refuseArguments } from '../arguments.ts';
import { differencesOf, reportOf } from '../report.ts';
import { verify } from '../verify.ts';

const {
  B2_APPLICATION_KEY_ID: applicationKeyId,
  B2_APPLICATION_KEY: applicationKey,
  B2_PARTNER_REALM: realm,
} = process.env;
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
  // Not before it is needed: Prism takes seconds to load.
  const { loadJudge } = await import('../judge.ts');
  const run = await verify(target, await loadJudge());
  console.log(reportOf({ ...run, specVersion: version }));
  process.exitCode = run.failures.length > 0 || differencesOf(run.findings).size > 0 ? 1 : 0;
}
