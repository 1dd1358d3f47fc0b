/** An address as an origin; undefined for what is none. */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return /^https?:$/.test(protocol) ? origin : undefined;
}

const loopback = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/** Why nothing came back, and what to do about it. */
export function silenceInWords(address: string): string {
  if (loopback.test(address)) {
    return `Nothing answers at ${address}. The mock is not running, or on another port. Start it with “npm start” in the checkout, or “npx @b2-partner/mock”, and send again.`;
  }
  return `${address} did not answer this page. It may be down, or it may not let pages of other addresses call it, as the real service does not. The curl command works from a terminal.`;
}

/** What is wrong with the body that was typed; undefined when it is a JSON object. */
export function bodyProblem(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? undefined : 'The body must be a JSON object.';
  } catch (error) {
    return `The body is not JSON: ${(error as Error).message}`;
  }
}
