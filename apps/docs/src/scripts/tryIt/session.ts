/** A token and the base URLs that came with it. */
export interface Session {
  /** The address that issued the token. */
  readonly address: string;
  readonly token: string;
  /** Base URLs of the suites that the response named. */
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

/** The session from a response of the authorize call. */
// biome-ignore lint/suspicious/noExplicitAny: it comes from whatever runs at the address.
export function sessionFrom(address: string, response: any): Session {
  const { groupsApi, backupApi } = response?.apiInfo ?? {};
  return {
    address,
    token: String(response?.authorizationToken ?? ''),
    bases: {
      ...(groupsApi && { groups: String(groupsApi.groupsApiUrl) }),
      ...(backupApi && { backup: String(backupApi.backupApiUrl) }),
    },
  };
}
