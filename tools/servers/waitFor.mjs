/**
 * A line that a process will print.
 *
 * @param {(line: string) => boolean} isIt
 */
export function lineThat(isIt) {
  let give = () => {};
  /** @type {Promise<void>} */
  const came = new Promise((resolve) => {
    give = resolve;
  });
  return {
    came,
    /** @param {string} line */
    onLine: (line) => void (isIt(line) && give()),
  };
}

/**
 * Resolves when the line came; rejects with what the process said when it ended before.
 *
 * @param {import('@b2-partner/process').KeptProcess} server
 * @param {Promise<void>} came
 */
export async function ready(server, came) {
  const ended = server.exited.then((code) => {
    throw new Error(`The server ended with ${code}:\n${server.tail()}`);
  });
  // It is expected to end later.
  ended.catch(() => {});
  await Promise.race([came, ended]);
}
