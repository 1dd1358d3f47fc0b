/**
 * The beginning of a statement that records something: what it commits is on disk when it resolves, whatever the session
 * or a pooler has set. It is a part of the statement, so it holds behind a pooler that shares connections as well. The
 * statement must read from `durable`. A stronger setting stays.
 */
export const durably = `WITH durable AS MATERIALIZED (
  SELECT set_config('synchronous_commit',
    CASE WHEN current_setting('synchronous_commit') = 'remote_apply' THEN 'remote_apply' ELSE 'on' END, true) AS level
)`;
