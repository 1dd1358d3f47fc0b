// `node keeper.mjs <grace in ms> <command> <args>`: runs a command for as long as our standard input stays open.
// The starter holds the other end of that pipe, so a service ends with it, even when the starter is killed outright.
// We lead the process group, so that whatever the service starts ends too.
import { spawn } from 'node:child_process';

const [grace, command, ...args] = process.argv.slice(2);
let stopping = false;

const service = spawn(String(command), args, { stdio: ['ignore', 'inherit', 'inherit'] });
service.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
service.once('exit', (code, signal) => {
  if (stopping) endGroup();
  process.exitCode = code ?? 1;
  if (signal !== null) console.error(`ended by ${signal}`);
  process.stdin.destroy();
});

process.stdin.resume();
process.stdin.once('end', stop);
process.stdin.once('error', stop);
// Our own copy of the signal that `stop` sends to the group.
process.on('SIGTERM', () => {});

function stop() {
  stopping = true;
  process.kill(0, 'SIGTERM');
  setTimeout(endGroup, Number(grace));
}

function endGroup() {
  process.kill(0, 'SIGKILL');
}
