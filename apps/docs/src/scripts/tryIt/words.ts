/** An address as an origin; undefined for what is none. */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return /^https?:$/.test(protocol) ? origin : undefined;
}

/** An address of this machine. */
export const loopback = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/** Why there was no response, and what to do about it. */
export function silenceInWords(address: string): string {
  if (loopback.test(address)) {
    return `No response from ${address}. The mock is not running there, or it uses another port. Start it with “npm start” in the checkout or “npx @b2-partner/mock”, then send again.`;
  }
  return `No response from ${address}. It may be down, or it may reject calls from web pages, as the real service does. Use the curl sample in a terminal.`;
}

/** Why a page does not call an address. */
export function uncallableInWords(address: string): string {
  return `This page calls only http://127.0.0.1, http://localhost and Backblaze’s own hosts. For ${address}, use the curl sample in a terminal.`;
}

/** Why a token is not sent to the address that a response named. */
export function foreignBaseInWords(base: string, address: string): string {
  return `Nothing was sent: the response from ${address} names ${base} for this call, and a token goes only to the address above. If ${base} is right, enter it as the address and authorize there.`;
}

/** What is wrong with the parameters that were typed; undefined for a JSON object. */
export function bodyProblem(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? undefined
      : 'The parameters must be a JSON object.';
  } catch (error) {
    return `The parameters are not JSON: ${(error as Error).message}`;
  }
}
