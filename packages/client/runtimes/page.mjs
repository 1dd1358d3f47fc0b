// The entry for a browser: asks the server of its page for the options, and hands it the results.
import { suite } from './suite.mjs';

const options = await (await fetch('/options')).json();
await fetch('/results', { method: 'POST', body: JSON.stringify(await suite(options)) });
