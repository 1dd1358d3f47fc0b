import { checkAddress, checkOptions, type Naming } from './checkOptions.ts';
import { travel, travelProblem } from './control/advance.ts';
import type { Core } from './core.ts';
import type { FaultSpec } from './faults/faultSpec.ts';
import { Faults } from './faults/faults.ts';
import { LastResponse } from './faults/lastResponse.ts';
import { handle } from './handler/handle.ts';
import { checkListenOptions } from './optionKinds.ts';
import type { MockOptions } from './options.ts';
import type { InitialState, Platform, Requested, RunningServer } from './platform.ts';
import { presets } from './presets/presets.ts';
import { Quirks } from './quirks/quirks.ts';
import { activeReportQuirks } from './reports/reportQuirkNames.ts';
import { ReportWriter } from './reports/reportWriter.ts';
import { RequestLog, type SeenRequest } from './requests/requestLog.ts';
import { createFetch, type FetchHandler } from './web/fetchHandler.ts';
import { MockError } from './wire/mockError.ts';
import { defaultWorld } from './world/defaultWorld.ts';
import { Ids } from './world/ids.ts';
import { seededRandom } from './world/random.ts';
import type { AdminSetup, WorldSetup } from './world/setup.ts';
import { isSnapshot, type Snapshot, Store } from './world/store.ts';
import { syntheticWorld } from './world/syntheticWorld.ts';
import { Tokens } from './world/tokens.ts';

/** The master key of a world's first admin. */
export interface Credentials {
  /** Also the admin's account id. */
  readonly applicationKeyId: string;
  readonly applicationKey: string;
}

/** A mock of the Partner API. */
export interface Mock {
  /** Calls the mock without a socket: pass it to a client as its `fetch`, or to a runtime as its handler. */
  readonly fetch: FetchHandler;
  /**
   * Listens on a port (default: any free one) of `host` (default 127.0.0.1); resolves to the URL. Rejects with a
   * `MockError` if it can't, if the mock already listens, or for an unknown option.
   */
  listen(options?: { port?: number | undefined; host?: string | undefined }): Promise<string>;
  /** Stops listening, closes all connections, and closes the state on disk. */
  close(): Promise<void>;
  /** The base URL: `publicUrl`, that of the port, or one for `fetch` alone. */
  readonly url: string;
  readonly credentials: Credentials;
  /** The active faults. */
  readonly faults: {
    /** Adds a fault; throws a TypeError that says what is wrong with it. */
    add(fault: FaultSpec): void;
    list(): (FaultSpec & { hits: number })[];
    clear(): void;
  };
  /** Back to the start: world, faults, requests and snapshots. Tokens stay valid. */
  reset(): void;
  /** The state of the world, for `restore`. */
  snapshot(): Snapshot;
  /** Brings the state of a snapshot back. Throws a `MockError` for anything else. */
  restore(snapshot: Snapshot): void;
  /**
   * Moves the world's time forward, in milliseconds; statistics are made daily at 22:12 (UTC). Throws a `MockError` for
   * a negative number.
   */
  advance(ms: number): void;
  /** The last 1000 requests, oldest first. */
  readonly requests: readonly SeenRequest[];
}

/** The URL of a mock that doesn't listen: only its `fetch` knows it. */
const inProcessUrl = 'http://127.0.0.1';

interface OpenedStore {
  readonly store: Store;
  readonly initial: InitialState;
  close(): void;
}

const realSleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes a mock on a platform; throws a `MockError` for invalid options, as `named` calls them. */
export function createMockOn(platform: Platform, options: MockOptions = {}, named: Naming = (option) => option): Mock {
  checkOptions(options, named);
  const publicUrl = options.publicUrl === undefined ? undefined : new URL(options.publicUrl).origin;
  const { store, initial, close: closeStore } = openStore(options, platform);
  const { sleep = realSleep, cert, key } = options;
  try {
    writeReports(store, initial.seed, options, platform);
  } catch (error) {
    closeStore();
    throw error;
  }
  const { random = seededRandom(initial.seed ^ 0xfa17) } = options;
  const faults = new Faults(options.faults ?? [], random);
  const requests = new RequestLog();
  const core: Core = {
    store,
    tokens: new Tokens(new Ids(random)),
    faults,
    lastResponse: new LastResponse(),
    quirks: new Quirks(options.quirks ?? [], options.like && presets[options.like]),
    requests,
    snapshots: new Map(),
    strict: options.strict ?? false,
    control: options.control ?? true,
    publicUrl,
    reset() {
      store.restore({ events: [] });
      faults.reset();
      requests.clear();
      core.snapshots.clear();
    },
    onRequest: options.onRequest ?? (() => {}),
    onError: (error) => console.error(error instanceof MockError ? `b2-partner-mock: ${error.message}` : error),
  };
  const handleRequest = handle.bind(undefined, core);
  let starting: Promise<RunningServer> | undefined;
  let server: RunningServer | undefined;
  return {
    fetch: createFetch(handleRequest, sleep),
    async listen(given = {}) {
      checkListenOptions(given);
      const { port = 0, host = '127.0.0.1' } = given;
      checkAddress(port, host, named);
      if (starting !== undefined) throw new MockError(`the mock listens already${server ? `, on ${server.url}` : ''}`);
      starting = platform.startServer({
        host,
        port,
        cert,
        key,
        publicUrl,
        allowHosts: options.allowHosts ?? [],
        handle: handleRequest,
        sleep,
      });
      try {
        server = await starting;
        return server.url;
      } catch (error) {
        starting = undefined;
        throw error;
      }
    },
    async close() {
      const ending = starting;
      const running = await ending?.catch(() => undefined);
      await running?.close();
      // Where that one failed, another one may have begun by now.
      if (starting === ending) {
        starting = undefined;
        server = undefined;
      }
      closeStore();
    },
    get url() {
      return publicUrl ?? server?.url ?? inProcessUrl;
    },
    credentials: credentialsOf(initial.setup),
    faults,
    reset: core.reset,
    snapshot: () => store.snapshot(),
    restore(snapshot) {
      if (!isSnapshot(snapshot)) throw new MockError('restore takes what snapshot() returned');
      store.restore(snapshot);
    },
    advance(ms) {
      const problem = travelProblem(core, ms);
      if (problem) throw new MockError(problem);
      travel(core, ms);
    },
    get requests() {
      return requests.list();
    },
  };
}

/** Writes usage reports from now on, if they are asked for. */
function writeReports(store: Store, seed: number, options: MockOptions, platform: Platform): void {
  const { reportsTo, reportsDays = 31, quirks = [] } = options;
  if (reportsTo === undefined) return;
  const folder = platform.openReports(reportsTo);
  const reportOptions = { seed, quirks: activeReportQuirks(quirks) };
  store.timeListener = new ReportWriter(folder, () => store.world, reportsDays, reportOptions);
}

function openStore(options: MockOptions, platform: Platform): OpenedStore {
  const { seed = 1, clock = Date.now, onNotice = console.error } = options;
  const randomOf = (initial: InitialState) => () => options.random ?? seededRandom(initial.seed);
  const wanted = wantedWorld(options);
  const fresh: InitialState = { setup: wanted ?? defaultWorld(), seed, startedAt: clock() };
  if (options.data === undefined) {
    const store = new Store({ ...fresh, clock, random: randomOf(fresh) });
    return { store, initial: fresh, close: () => {} };
  }
  // A world without a seed is that of the default seed.
  const requested: Requested = { setup: wanted, seed: wanted ? seed : options.seed };
  const opened = platform.openJournal(options.data, requested, fresh, onNotice);
  const { initial, events, journal } = opened;
  try {
    const store = new Store({ ...initial, clock, random: randomOf(initial), events, journal });
    return { store, initial, close: () => journal.close() };
  } catch (error) {
    journal.close();
    throw error;
  }
}

/** The world asked for by name; undefined when it is the default. */
function wantedWorld({ world, groups, members }: MockOptions): WorldSetup | undefined {
  if (groups !== undefined || members !== undefined) return syntheticWorld(groups ?? 2, members ?? 100);
  return world;
}

function credentialsOf(setup: WorldSetup): Credentials {
  // The schema of worlds asks for one.
  const admin = setup.admins[0] as AdminSetup;
  return { applicationKeyId: admin.accountId, applicationKey: admin.applicationKey };
}
