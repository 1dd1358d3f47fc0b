import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect } from 'vitest';
import { runHere } from './here.ts';

const customers = `email,group,region,ref
c1@studio.example,Studio Backup,us-west,A-1
intern@studio.example,10103,,A-2
c1@studio.example,Studio Backup,us-west,A-1
member-00001@group-10101.example,10103,,A-3
`;

const trials = `email,term,storage
trial@studio.example,14,5
`;

const header =
  'date,account_id,account_email,group_id,bucket_id,bucket_name,reporting_location,uploaded_gb,deleted_gb,downloaded_gb,downloaded_bytes,downloaded_favored_bytes,stored_gb,storage_byte_hours,api_txn_class_a,api_txn_class_b,api_txn_class_c,api_txn_class_d';

/** Report files of a day: one customer stores 1 TB, the other one a part of it. */
function reportOf(date: string): string {
  return [
    header,
    `${date},aaaaaaaaaaaa,c1@studio.example,10103,b1,bucket-1,us-west,0,0,0.1,100000000,0,1000,24000000000000,1,2,3,0`,
    `${date},bbbbbbbbbbbb,c2@studio.example,10103,b2,bucket-2,us-west,0,0,0,0,0,1.5,36000000000,1000,2,3,0`,
    '',
  ].join('\n');
}

/**
 * Files that the command lines of the tests name, made by the command itself: a customer list, a finished ledger, one with
 * sealed keys and the identity that opens them, one with a trial, and reports of a month without its last day.
 */
export async function writeFixtures(home: string, env: Record<string, string>): Promise<{ recipient: string }> {
  const write = (name: string, text: string) => writeFileSync(join(home, name), text);
  write('customers.csv', customers);
  write('trials.csv', trials);
  write('sealed.csv', 'email,group\nsealed@studio.example,10103\n');
  const identity = await generateIdentity();
  write('identity.txt', `${identity}\n`);
  const recipient = await identityToRecipient(identity);
  const sealTo = ['--keys', 'sealed', '--seal-to', recipient];
  const runs: [number, string[]][] = [
    [5, ['customers.csv', '--ledger', 'finished.ledger', '--keys', 'file:keys.jsonl']],
    [0, ['sealed.csv', ...sealTo]],
    [0, ['trials.csv', '--ledger', 'trial.ledger', '--keys', 'file:keys.jsonl']],
  ];
  for (const [code, args] of runs) {
    const ended = await runHere(home, ['provision', ...args], { env });
    expect(ended, ended.stderr).toMatchObject({ code });
  }
  for (let day = 1; day <= 30; day++) {
    const date = `2026-10-${String(day).padStart(2, '0')}`;
    mkdirSync(join(home, 'reports', date), { recursive: true });
    write(`reports/${date}/usage.group-10103.us-west.csv`, reportOf(date));
  }
  return { recipient };
}
