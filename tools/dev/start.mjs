// `npm start`: installs and builds what is needed, starts the services, and says how to use them.
import { devServices, spareAbove } from './start/dev-services.mjs';
import { prepare } from './start/prepare.mjs';
import { runServices } from './start/run-services.mjs';
import { stopSignal } from './start/stop-signal.mjs';
import { welcome } from './start/welcome.mjs';

const signal = stopSignal();
const print = (/** @type {string} */ text) => console.log(text);

const prepared = await prepare({ signal, print });
process.exitCode = prepared ? await runServices(devServices, { signal, print, spareAbove, welcome }) : 1;
