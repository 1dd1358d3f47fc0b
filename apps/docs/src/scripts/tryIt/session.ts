/** What authorizing at an address gave. */
export interface Session {
  /** The address that the token was given by; it goes nowhere else. */
  readonly address: string;
  readonly token: string;
  /** Base URLs of the suites that the answer named. */
  readonly bases: Partial<Record<'groups' | 'backup', string>>;
}

const key = 'b2-partner:try-it';

/** The session of this tab, if it is for this address. A tab's storage ends with the tab. */
export function readSession(storage: Storage, address: string): Session | undefined {
  const text = storage.getItem(key);
  if (text === null) return undefined;
  const session = JSON.parse(text) as Session;
  return session.address === address ? session : undefined;
}

/** Keeps a session for the tab, in place of the one before. */
export function keepSession(storage: Storage, session: Session): void {
  storage.setItem(key, JSON.stringify(session));
}

/** The session that an answer of the authorize call makes. */
// biome-ignore lint/suspicious/noExplicitAny: it comes from whatever answers at the address.
export function sessionFrom(address: string, answer: any): Session {
  const { groupsApi, backupApi } = answer?.apiInfo ?? {};
  return {
    address,
    token: String(answer?.authorizationToken ?? ''),
    bases: {
      ...(groupsApi && { groups: String(groupsApi.groupsApiUrl) }),
      ...(backupApi && { backup: String(backupApi.backupApiUrl) }),
    },
  };
}
