/** Credentials, and where they are used. */
export interface Access {
  readonly applicationKeyId: string;
  readonly applicationKey: string;
  readonly realm: string;
  /** Where the key comes from. */
  readonly source: 'mock' | 'stdin' | 'environment' | 'profile' | 'prompt';
  /** Whether the realm is a mock: anything on this machine counts as one. */
  readonly isMock: boolean;
}

/** Whether a realm is on this machine. */
export function isLoopback(realm: string): boolean {
  const { hostname } = new URL(realm);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
