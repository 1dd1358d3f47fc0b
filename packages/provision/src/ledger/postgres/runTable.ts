import { randomUUID } from 'node:crypto';
import { emailKey } from '../../entry/emailKey.ts';
import type { EntryRecord } from '../../entry/record.ts';
import { newState } from '../../entry/state.ts';
import { Book } from '../book.ts';
import type { Baseline, RunHeader, RunInput, RunState, Session } from '../ledger.ts';
import { LedgerError } from '../ledgerError.ts';
import type { Database } from './database.ts';
import { UniqueViolation } from './databaseError.ts';
import { durably } from './durable.ts';
import { type EntryRow, rowOf } from './entryRow.ts';
import { jsonText } from './jsonText.ts';

const pageSize = 1000;

/** What the database holds of a run as a whole. */
interface RunRow {
  header: RunHeader;
  version: string;
  sessions: Session[];
  baselines: ({ groupId: string } & Baseline)[];
  closed: { groupId: string; code: string }[];
  entries: number;
}

/** One run as a whole. */
export class RunTable {
  readonly #database: Database;
  readonly #run: string;
  #known: { version: string; state: RunState } | undefined;

  constructor(database: Database, run: string) {
    this.#database = database;
    this.#run = run;
  }

  /** Begins a run, or finds the one that is there. Resolves to its ID. */
  static async begin(
    database: Database,
    run: string | undefined,
    input: RunInput | undefined,
    now: number,
  ): Promise<string> {
    const { place } = database;
    if (!input) return run ?? (await findRun(database.query, place)) ?? missing(place);
    try {
      return await database.transaction(async (query) => {
        await query("SELECT set_config('synchronous_commit', 'on', true)");
        // Whoever begins the same run at the same time waits, and finds it.
        await query('SELECT pg_advisory_xact_lock(2026112602)');
        const known = run ?? (await findRun(query, place, input));
        const book = new Book();
        if (known !== undefined) await readInto(book, query, known, place);
        const records = book.additions(input);
        const id = known ?? (await addRun(query, input, now));
        if (records.length > 0) await addEntries(query, id, records);
        return id;
      });
    } catch (error) {
      if (error instanceof UniqueViolation) throw await emailInUse(database, input, error);
      throw error;
    }
  }

  /** The run as it is now. It is read again only when something has happened to it. */
  async state(): Promise<RunState> {
    const [now] = await this.#database.query<{ version: string }>('SELECT version FROM b2_partner.runs WHERE id = $1', [
      this.#run,
    ]);
    if (!now) throw new LedgerError('missing', `The ${this.#database.place} has no run ${this.#run}.`);
    if (this.#known?.version !== now.version) this.#known = await this.#read();
    return this.#known.state;
  }

  async addSession(session: Session): Promise<void> {
    await this.#change(
      'INSERT INTO b2_partner.sessions (run, worker, session) SELECT $1::uuid, $2::text, $3::jsonb FROM durable ON CONFLICT DO NOTHING RETURNING 1',
      [session.worker, jsonText(session)],
      { type: 'session', ...session },
    );
  }

  async closeGroup(groupId: string, code: string): Promise<void> {
    await this.#change(
      'INSERT INTO b2_partner.closed_groups (run, group_id, code) SELECT $1::uuid, $2::text, $3::text FROM durable ON CONFLICT DO NOTHING RETURNING 1',
      [groupId, code],
      { type: 'closed', groupId, code },
    );
  }

  /** The first baseline of a Group for a part of the input counts. It says nothing about entries with a request. */
  async addBaseline(groupId: string, baseline: Baseline): Promise<void> {
    const { batch, found } = baseline;
    await this.#change(
      `INSERT INTO b2_partner.baselines (run, group_id, batch, baseline)
         SELECT $1::uuid, $2::text, $3::int, $4::jsonb FROM durable ON CONFLICT DO NOTHING RETURNING 1`,
      [groupId, batch, jsonText({ groupId, ...baseline })],
      { type: 'baseline', groupId, ...baseline },
      `, existing AS (
         UPDATE b2_partner.entries AS entry
         SET version = entry.version + 1,
           state = entry.state || jsonb_build_object('existing', jsonb_build_object('groupId', $2::text, 'accountId', one."accountId"))
         FROM jsonb_to_recordset($7::jsonb) AS one (entry int, "accountId" text), added
         WHERE entry.run = $1 AND entry.number = one.entry AND jsonb_array_length(entry.state->'attempts') = 0
         RETURNING 1
       )`,
      [jsonText(found)],
    );
  }

  /** Records that the run has ended, once every entry is final. */
  async end(): Promise<void> {
    await this.#database.query(
      `UPDATE b2_partner.runs SET ended_at = now() WHERE id = $1 AND ended_at IS NULL
         AND NOT EXISTS (SELECT FROM b2_partner.entries WHERE run = $1 AND phase <> 'final')`,
      [this.#run],
    );
  }

  /** Adds something to the run, with an event, unless it is there already: `insert` returns a row when it added one. */
  async #change(
    insert: string,
    values: readonly unknown[],
    event: object,
    more = '',
    moreValues: readonly unknown[] = [],
  ): Promise<void> {
    const [id, record] = [values.length + 2, values.length + 3];
    await this.#database.query(
      `${durably}, added AS (${insert}), bumped AS (
         UPDATE b2_partner.runs SET version = version + 1 FROM added WHERE id = $1 RETURNING 1
       )${more}
       INSERT INTO b2_partner.events (id, run, event) SELECT $${id}::uuid, $1, $${record}::jsonb FROM bumped`,
      [this.#run, ...values, randomUUID(), jsonText(event), ...moreValues],
    );
  }

  async #read(): Promise<{ version: string; state: RunState }> {
    const [row] = await this.#database.query<RunRow>(
      `SELECT header, version,
         (SELECT coalesce(json_agg(session ORDER BY position), '[]') FROM b2_partner.sessions WHERE run = id) AS sessions,
         (SELECT coalesce(json_agg(baseline ORDER BY batch), '[]') FROM b2_partner.baselines WHERE run = id) AS baselines,
         (SELECT coalesce(json_agg(json_build_object('groupId', group_id, 'code', code)), '[]')
            FROM b2_partner.closed_groups WHERE run = id) AS closed,
         (SELECT count(*)::int FROM b2_partner.entries WHERE run = id) AS entries
       FROM b2_partner.runs WHERE id = $1`,
      [this.#run],
    );
    if (!row) throw new LedgerError('missing', `The ${this.#database.place} has no run ${this.#run}.`);
    return { version: row.version, state: stateOf(row) };
  }
}

function stateOf({ header, sessions, baselines, closed, entries }: RunRow): RunState {
  const byGroup = new Map<string, Baseline[]>();
  for (const { groupId, ...baseline } of baselines) byGroup.set(groupId, [...(byGroup.get(groupId) ?? []), baseline]);
  return {
    header,
    sessions,
    baselines: byGroup,
    closedGroups: new Map(closed.map(({ groupId, code }) => [groupId, code])),
    entries,
  };
}

type Query = Database['query'];

/** The newest run with the same input, or the only one that has not ended, or the only one. */
async function findRun(query: Query, place: string, input?: RunInput): Promise<string | undefined> {
  if (input && !input.append) {
    const [same] = await query<{ id: string }>(
      'SELECT id FROM b2_partner.runs WHERE digest = $1 ORDER BY started_at DESC LIMIT 1',
      [input.header.digest],
    );
    return same?.id;
  }
  const unfinished = await query<{ id: string }>(
    // A key may arrive after the end.
    `SELECT id FROM b2_partner.runs WHERE ended_at IS NULL
       OR EXISTS (SELECT FROM b2_partner.entries WHERE run = runs.id AND phase <> 'final')
     ORDER BY started_at DESC LIMIT 5`,
  );
  if (unfinished.length === 0) {
    const [only, ...others] = await query<{ id: string }>('SELECT id FROM b2_partner.runs LIMIT 2');
    return others.length === 0 ? only?.id : undefined;
  }
  if (unfinished.length === 1) return unfinished[0]?.id;
  const ids = unfinished.map(({ id }) => id).join(', ');
  throw new LedgerError(
    'other-run',
    `The ${place} has several runs that have not ended: ${ids}. Name one with --run (\`run\`).`,
  );
}

function missing(place: string): never {
  throw new LedgerError(
    'missing',
    `The ${place} has no run, or several that have all ended. Name one with --run (\`run\`).`,
  );
}

async function addRun(query: Query, { header }: RunInput, now: number): Promise<string> {
  const id = randomUUID();
  const recorded: RunHeader = { ...header, run: id, startedAt: now };
  await query('INSERT INTO b2_partner.runs (id, digest, header) VALUES ($1, $2, $3)', [
    id,
    header.digest,
    jsonText(recorded),
  ]);
  return id;
}

/** What a book needs to know what is new. */
async function readInto(book: Book, query: Query, run: string, place: string): Promise<void> {
  const [row] = await query<{ header: RunHeader }>('SELECT header FROM b2_partner.runs WHERE id = $1 FOR UPDATE', [
    run,
  ]);
  if (!row) throw new LedgerError('missing', `The ${place} has no run ${run}.`);
  book.apply({ type: 'run', version: 1, ...row.header });
  const entries = await query<{ number: number; batch: number; entry: EntryRecord['entry'] }>(
    `SELECT number, (state->>'batch')::int AS batch, state->'entry' AS entry FROM b2_partner.entries WHERE run = $1 ORDER BY number`,
    [run],
  );
  for (const record of entries) book.apply({ type: 'entry', ...record });
}

async function addEntries(query: Query, run: string, records: readonly EntryRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += pageSize) {
    const page = records.slice(from, from + pageSize);
    const rows = page.map(({ number, entry, batch }) => rowOf(newState(number, entry, batch)));
    const column = <Name extends keyof EntryRow>(name: Name) => rows.map((row) => row[name]);
    await query(
      `INSERT INTO b2_partner.entries (run, number, email_key, phase, standing, is_undecided, state)
       SELECT $1::uuid, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::jsonb[])`,
      [
        run,
        column('number'),
        column('emailKey'),
        column('phase'),
        column('standing'),
        column('isUndecided'),
        column('state'),
      ],
    );
  }
  const event = { type: 'entries', from: records[0]?.number, count: records.length };
  await query('INSERT INTO b2_partner.events (id, run, event) VALUES ($1, $2, $3)', [
    randomUUID(),
    run,
    jsonText(event),
  ]);
  await query('UPDATE b2_partner.runs SET version = version + 1, ended_at = NULL WHERE id = $1', [run]);
}

/** The error that names the run which works on one of the emails. */
async function emailInUse(database: Database, input: RunInput, error: UniqueViolation): Promise<Error> {
  const rows = await database.query<{ email: string; run: string }>(
    `SELECT state->'entry'->>'email' AS email, run FROM b2_partner.entries
     WHERE is_undecided AND email_key = ANY($1) ORDER BY number LIMIT 3`,
    [input.entries.map(({ email }) => emailKey(email))],
  );
  const [first] = rows;
  if (!first) return error;
  const names = rows.map(({ email }) => email).join(', ');
  return new LedgerError(
    'other-run',
    `Run ${first.run} works on ${names} and has not ended. Two runs must not create the same account: wait for it, or leave these rows out.`,
  );
}
