/** The next message of a child process; rejects when it ends without one, so that a bench cannot wait for ever. */
export function messageOf(child) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) =>
      reject(new Error(`A process of the bench ended with ${code} before it said anything.`)),
    );
  });
}
