/** What is encrypted for age recipients, as the bytes of an .age file. */
export async function encryptFor(recipients: readonly string[], data: Uint8Array | string): Promise<Uint8Array> {
  // Loaded where it is needed: most runs have no recipients.
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(data);
}

/** What an .age file holds; `undefined` when none of the identities opens it. */
export async function decryptWith(identities: readonly string[], data: Uint8Array): Promise<Uint8Array | undefined> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(data).catch(() => undefined);
}

/** The identities in the text of an identity file, as `age-keygen` writes it. */
export function identitiesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
