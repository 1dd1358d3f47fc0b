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

  test('rejects an array, of one too, and creates nothing', async () => {
    const partner = await partnerOf();
    const { body } = await partner.post('b2_reserve_trial_create_account', [trial]);
    expect(body).toMatchObject({ status: 400, code: 'bad_request' });
    expect((await partner.post('b2_reserve_trial_create_account', trial)).status).toBe(200);
  });

  describe('with the quirk array-bodies', () => {
    const reserve = async (...body: object[]) => {
      const partner = await partnerOf({ quirks: ['array-bodies'] });
      return { partner, answer: await partner.post('b2_reserve_trial_create_account', body) };
    };
    const other = { ...trial, email: 'other@customer.example' };

    test('takes an array of one', async () => {
      const { answer } = await reserve(trial);
      expect(answer.body).toMatchObject({ email: trial.email });
    });

    test('takes an array of several, and responds with as many', async () => {
      const { answer } = await reserve(trial, other);
      expect(answer.body).toMatchObject([{ email: trial.email }, { email: other.email }]);
    });

    test('creates none of several when one cannot be', async () => {
      const { partner, answer } = await reserve(trial, other, trial);
      expect(answer.body).toMatchObject({ status: 400, code: 'bad_request' });
      const again = await partner.post('b2_reserve_trial_create_account', [trial, other]);
      expect(again.status).toBe(200);
    });

    test.each([[[]], [[trial, 1]], [[[trial]]]])('rejects %j', async (body) => {
      const { answer } = await reserve(...(body as object[]));
      expect(answer.body.code).toBe('bad_request');
    });
  });

  test.each([
    { term: 6 },
    { term: 31 },
    { storage: 0 },
    { storage: 51 },
    { storage: 1.5 },
    { region: 'mars' },
    { email: 'x' },
  ])('rejects %o with bad_request', async (wrong) => {
    const { body } = await (await partnerOf()).post('b2_reserve_trial_create_account', { ...trial, ...wrong });
    expect(body).toMatchObject({ status: 400, code: 'bad_request' });
  });

  test('rejects an email that an account has with bad_request', async () => {
    const partner = await partnerOf();
    await partner.post('b2_reserve_trial_create_account', trial);
    const { body } = await partner.post('b2_reserve_trial_create_account', {
      ...trial,
      email: 'TRIAL@partner.example',
    });
    expect(body).toMatchObject({ status: 400, code: 'bad_request' });
  });
});
