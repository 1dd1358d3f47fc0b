import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

// The same browser without its windows comes first: it takes half the time.
const commands = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const places = [process.env.CHROMIUM_PATH, ...commands.map((command) => `/usr/bin/${command}`)];
const executable = places.find((place) => place !== undefined && existsSync(place));

if (executable === undefined && process.env.CI) {
  throw new Error('Chromium is missing; in CI these tests must run (apt-get install chromium, or set CHROMIUM_PATH)');
}
if (executable === undefined) {
  console.warn(
    'Chromium is missing: the tests in a real browser are skipped (apt-get install chromium, or set CHROMIUM_PATH)',
  );
}

/** Whether there is a browser to test with; without one, tests are skipped, but never in CI. */
export const hasChromium = executable !== undefined;

const flags = [
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

/** How long anything in the browser may take, in milliseconds: less than a test may, so that it is named. */
export const patience = 90_000;

/** Starts the browser; it must be closed. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: String(executable),
    args: flags.map((flag) => `--${flag}`),
    timeout: patience,
  });
}
