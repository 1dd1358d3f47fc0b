// The entry for runtimes with a command line: `main.mjs '<options as JSON>'`, prints the results as JSON.
import { suite } from './suite.mjs';

const { process } = globalThis;
const options = JSON.parse(globalThis.Deno ? globalThis.Deno.args[0] : process.argv[2]);
console.log(`results ${JSON.stringify(await suite(options))}`);
