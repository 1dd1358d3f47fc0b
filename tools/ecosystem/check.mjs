// Every tool once. A tool that warns, or a request that the mock rejects, ends the run with 1.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import SwaggerParser from '@apidevtools/swagger-parser';
import newman from 'newman';
import { OpenAPIBackend } from 'openapi-backend';
import { rolldown } from 'rolldown';

const require = createRequire(import.meta.url);
const here = import.meta.dirname;
const bundle = join(here, '../../spec/dist/openapi.json');
const bundle30 = join(here, '../../spec/dist/openapi-3.0.json');
const read = async (path) => JSON.parse(await readFile(path, 'utf8'));
/** The validator of openapi-backend knows no formats by itself. */
const ajvOpts = { formats: { date: true } };
const credentials = { username: '0123456789ab', password: 'K005-mock-master-key' };

// The tools are commands of Node 22, whatever runs this.
const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
const env = { ...process.env, PATH, NO_COLOR: '1', FORCE_COLOR: '0' };
const command = (name, ...args) => promisify(execFile)(join(here, 'node_modules/.bin', name), args, { env, cwd: here });

/** Runs a generator; throws when it warns. */
async function generate(name, ...args) {
  const { stdout, stderr } = await command(name, ...args);
  const warning = `${stdout}\n${stderr}`.split('\n').find((line) => /\bwarn|\berror/i.test(line));
  if (warning) throw new Error(`${name} warns: ${warning.trim()}`);
}

/** The mock's command, on a free port; ends with `stop`. */
async function startMock() {
  const cli = join(here, '..', '..', 'packages', 'mock', 'dist', 'cli.js');
  const mock = spawn(process.execPath, [cli, '--port', '0', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(mock.stdout.setEncoding('utf8'), 'data');
  return { url: line.match(/http:\S+/)[0], stop: () => mock.kill() };
}

async function tokenOf(url) {
  const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  const response = await fetch(`${url}/b2api/v3/b2_authorize_account`, {
    // The next call comes a minute later, when the mock closes what has been idle.
    headers: { authorization: `Basic ${basic}`, connection: 'close' },
  });
  return (await response.json()).authorizationToken;
}

/** Converts the bundle to a collection and sends each of its requests to a fresh mock: all must succeed. */
async function postman(url, token) {
  const data = await read(bundle);
  const convert = promisify(require('openapi-to-postmanv2').convert);
  const options = { requestParametersResolution: 'Example', parametersResolution: 'Example' };
  const { result, reason, output } = await convert({ type: 'json', data }, options);
  if (!result) throw new Error(reason);
  const collection = output[0].data;
  const script = (listen, exec) => ({ listen, script: { type: 'text/javascript', exec: [exec] } });
  collection.event = [
    script('prerequest', `pm.sendRequest({ url: '${url}/_mock/reset', method: 'POST' });`),
    script('test', "pm.test('succeeds', () => pm.response.to.have.status(200));"),
  ];
  // The variables that the converter makes of security schemes and servers.
  const given = { basicAuthUsername: credentials.username, basicAuthPassword: credentials.password, apiKey: token };
  const servers = collection.variable.map(({ key }) => key).filter((key) => /url$/i.test(key));
  const values = { ...given, ...Object.fromEntries(servers.map((key) => [key, url])) };
  const envVar = Object.entries(values).map(([key, value]) => ({ key, value }));
  const summary = await promisify(newman.run)({ collection, envVar, reporters: [] });
  const { failures, stats } = summary.run;
  const failed = failures.map(({ source, error }) => `${source?.name}: ${error.message}`);
  if (failed.length > 0) throw new Error(failed.join('; '));
  if (stats.requests.total < 16) throw new Error(`the collection sent only ${stats.requests.total} requests`);
}

/** Generates a client, bundles a program that calls the mock with it, and runs that. */
async function client(folder, name, generator, program) {
  await generate(...generator);
  const input = join(folder, `${name}.program.ts`);
  await writeFile(input, program);
  const build = await rolldown({ input, platform: 'node', external: /^@oazapfts\//, logLevel: 'silent' });
  // Beside the tools, so that the program finds their runtimes.
  const file = join(here, `node_modules/.${name}.program.mjs`);
  await build.write({ file, codeSplitting: false });
  const { groups } = await (await import(pathToFileURL(file).href)).default;
  if (groups?.[0]?.groupId !== '10101') throw new Error(`the client of ${name} did not get the Groups`);
}

const folder = await mkdtemp(join(here, 'node_modules/.generated-'));
const mock = await startMock();
const token = await tokenOf(mock.url);
const groupsPath = JSON.stringify(mock.url);
const auth = JSON.stringify({ Authorization: token });

const checks = {
  'swagger-parser': async () => SwaggerParser.validate(await read(bundle)),
  'openapi-backend, strict': async () =>
    new OpenAPIBackend({ definition: await read(bundle30), strict: true, ajvOpts }).init(),
  spectral: () => command('spectral', 'lint', bundle, '-r', '.spectral.yaml', '--fail-severity', 'hint'),
  'openapi-to-postmanv2 and newman': () => postman(mock.url, token),
  'hey-api': () =>
    client(
      folder,
      'hey',
      ['openapi-ts', '-i', bundle, '-o', join(folder, 'hey'), '--no-log-file'],
      `import { listGroups } from './hey/index';
       export default listGroups({ baseUrl: ${groupsPath}, headers: ${auth}, body: {} }).then(({ data }) => data);`,
    ),
  orval: () =>
    client(
      folder,
      'orval',
      ['orval', '--input', bundle, '--output', join(folder, 'orval.ts'), '--client', 'fetch'],
      `import { listGroups } from './orval';
       const send = globalThis.fetch;
       globalThis.fetch = (url, init) => send(new URL(new URL(String(url), 'http://host').pathname, ${groupsPath}), init);
       export default listGroups({}, { headers: ${auth} }).then(({ data }) => data);`,
    ),
  oazapfts: () =>
    client(
      folder,
      'oazapfts',
      ['oazapfts', bundle, join(folder, 'oazapfts.ts')],
      `import { listGroups } from './oazapfts';
       export default listGroups({}, { baseUrl: ${groupsPath}, headers: ${auth} }).then(({ data }) => data);`,
    ),
  'swagger-typescript-api': () =>
    client(
      folder,
      'sta',
      ['swagger-typescript-api', 'generate', '-p', bundle, '-o', folder, '-n', 'sta.ts'],
      `import { Api } from './sta';
       export default new Api({ baseUrl: ${groupsPath} }).b2Api.listGroups({}, { headers: ${auth}, format: 'json' })
         .then(({ data }) => data);`,
    ),
};

try {
  for (const [name, check] of Object.entries(checks)) {
    const start = performance.now();
    try {
      await check();
      console.log(`ok ${name} (${Math.round(performance.now() - start)} ms)`);
    } catch (error) {
      process.exitCode = 1;
      console.error(`FAILED ${name}: ${error.stdout || error.message}`);
    }
  }
} finally {
  mock.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
