import { describe, expect, test } from 'vitest';
import { authorize, partnerOf } from '../support/partner.ts';

const trial = { email: 'trial@partner.example', term: 14, storage: 5 };

describe('b2_reserve_trial_create_account', () => {
  test('counts the term in whole days (UTC), and hands out a key for the one bucket', async () => {
    const partner = await partnerOf({ clock: () => Date.UTC(2026, 1, 20, 23, 59) });
    const { body } = await partner.post('b2_reserve_trial_create_account', { ...trial, region: 'us-east' });
    expect(body).toMatchObject({
      startDate: '2026-02-20',
      endDate: '2026-03-06',
      s3Endpoint: 's3.us-east-005.backblazeb2.com',
    });
    expect(body.bucketName).toBe(`b2-partner-mybusinessgroup-${body.accountId}`);
    const { storageApi } = (await authorize(partner.mock, body)).body.apiInfo;
    expect(storageApi).toMatchObject({ bucketId: body.bucketId, bucketName: body.bucketName });
    const v4 = (await authorize(partner.mock, body, 'v4')).body.apiInfo.storageApi;
    expect(v4.allowed.buckets).toEqual([{ id: body.bucketId, name: body.bucketName }]);
  });

  test('takes the object in an array of one, and no other array', async () => {
    const partner = await partnerOf();
    expect((await partner.post('b2_reserve_trial_create_account', [trial])).status).toBe(200);
    expect((await partner.post('b2_reserve_trial_create_account', [trial, trial])).body.code).toBe('bad_request');
  });

  test.each([
    { term: 6 },
    { term: 31 },
    { storage: 0 },
    { storage: 51 },
    { storage: 1.5 },
    { region: 'mars' },
    { email: 'x' },
  ])('refuses %o with bad_request', async (wrong) => {
    const { body } = await (await partnerOf()).post('b2_reserve_trial_create_account', { ...trial, ...wrong });
    expect(body).toMatchObject({ status: 400, code: 'bad_request' });
  });

  test('refuses an email that an account has with bad_request', async () => {
    const partner = await partnerOf();
    await partner.post('b2_reserve_trial_create_account', trial);
    const { body } = await partner.post('b2_reserve_trial_create_account', {
      ...trial,
      email: 'TRIAL@partner.example',
    });
    expect(body).toMatchObject({ status: 400, code: 'bad_request' });
  });
});
