/** Where `b2-partner mock` listens unless it is told otherwise. */
export const mockRealm = 'http://127.0.0.1:4010';

/** The public credentials of every world that the mock makes. */
export const mockCredentials = {
  applicationKeyId: '0123456789ab',
  applicationKey: 'K005-mock-master-key',
} as const;
