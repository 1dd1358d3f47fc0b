import type { Attack, ExpectedResponse, Target } from './attack.ts';
import { openSocket, receive, sendPieces } from './connection.ts';
import { type RawResponse, readResponses } from './responses.ts';

/** Whether a target has what the attack needs. */
export function suits(attack: Attack, target: Target): boolean {
  const text = attack.send.join('');
  return (['slow', 'change', 'moved'] as const).every((need) => target[need] || !text.includes(`{${need}}`));
}

/** Attacks a server; resolves to what is wrong with its behaviour, in words, or to undefined. */
export async function runAttack(attack: Attack, target: Target): Promise<string | undefined> {
  const pieces = attack.send.map((piece) => filled(piece, target));
  const attempts = Array.from({ length: attack.connections ?? 1 }, () => attempt(attack, pieces, target));
  const [problem] = (await Promise.all(attempts)).filter((found) => found !== undefined);
  return problem ?? (await aliveProblem(target));
}

function filled(piece: string, { url, path, slow = '', change = '', moved = '' }: Target): string {
  const values: Readonly<Record<string, string>> = {
    '{path}': path,
    '{host}': new URL(url).host,
    '{slow}': slow,
    '{change}': change,
    '{moved}': moved,
  };
  // A slow request names the host, too.
  return piece
    .replace(/\{(?:slow|change)\}/g, (name) => values[name] ?? name)
    .replace(/\{(?:path|host|moved)\}/g, (name) => values[name] ?? name);
}

async function attempt(attack: Attack, pieces: readonly string[], target: Target): Promise<string | undefined> {
  const { expect, end } = attack;
  const socket = await openSocket(target.url);
  if (end === 'reset') return void (await sendPieces(socket, pieces, end));
  if (end === 'silence') {
    await sendPieces(socket, pieces, end);
    const problem = await aliveProblem(target);
    socket.destroy();
    return problem;
  }
  const isComplete = (received: string): boolean => {
    const { responses } = readResponses(received, expect);
    return responses.length >= expect.length && responses.at(-1)?.headers.get('connection') !== 'close';
  };
  const receiving = receive(socket, isComplete);
  await sendPieces(socket, pieces, end);
  const received = await receiving;
  const { responses, rest } = readResponses(received, expect);
  return (
    responsesProblem(responses, expect) ??
    (rest === '' ? undefined : `bytes that belong to no response: ${shown(rest)}`)
  );
}

function responsesProblem(responses: readonly RawResponse[], expect: readonly ExpectedResponse[]): string | undefined {
  if (responses.length !== expect.length) {
    return `${responses.length} responses instead of ${expect.length}: ${responses.map(({ status }) => status).join(', ')}`;
  }
  for (const [index, { status, without = [] }] of expect.entries()) {
    const response = responses[index] as RawResponse;
    if (!status.includes(response.status)) {
      return `status ${response.status} instead of ${status.join(' or ')}: ${shown(response.body)}`;
    }
    const present = without.find((name) => response.headers.has(name));
    if (present !== undefined) return `the header ${present}: ${response.headers.get(present)}`;
  }
  return undefined;
}

/** What is wrong when the server does not answer others as before. */
async function aliveProblem({ url, path }: Target): Promise<string | undefined> {
  try {
    const socket = await openSocket(url);
    const receiving = receive(socket, () => false);
    await sendPieces(
      socket,
      [`GET ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nConnection: close\r\n\r\n`],
      undefined,
    );
    const { responses } = readResponses(await receiving, [{ status: [200] }]);
    const problem = responsesProblem(responses, [{ status: [200] }]);
    return problem && `afterwards: ${problem}`;
  } catch (error) {
    return `it is gone: ${(error as Error).message}`;
  }
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 200));
}
