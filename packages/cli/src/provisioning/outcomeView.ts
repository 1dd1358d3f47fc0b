import type { EntryOutcome, KeyInHand } from '@b2-partner/provision';
import type { View } from '../output/view.ts';

/** Keys to print, by account. Only `--reveal` fills it. */
export type Revealed = ReadonlyMap<string, KeyInHand>;

const colors: Readonly<Record<EntryOutcome['outcome'], 'green' | 'yellow' | 'red'>> = {
  created: 'green',
  existed: 'yellow',
  duplicate: 'yellow',
  rejected: 'red',
  'created-key-lost': 'red',
  unknown: 'red',
};

const titles: Readonly<Record<string, { title: string }>> = {
  line: { title: 'Line' },
  email: { title: 'Email' },
  outcome: { title: 'Outcome' },
  groupId: { title: 'Group' },
  accountId: { title: 'Account' },
  endDate: { title: 'Ends' },
  code: { title: 'Error code' },
  keyRef: { title: 'Key in' },
  message: { title: 'Message' },
  applicationKeyId: { title: 'Key ID' },
  applicationKey: { title: 'Application key' },
};

/** Outcomes as they are printed; with their keys where these are to be revealed. */
export function outcomeView(revealed?: Revealed): View<EntryOutcome> {
  const keyOf = ({ accountId }: EntryOutcome) => (accountId === undefined ? undefined : revealed?.get(accountId));
  return {
    empty: 'No entry became final in this run.',
    json: (outcome) => outcomeLine(outcome, keyOf(outcome)),
    columns: [
      { name: 'line', title: 'LINE', value: ({ line }) => line, align: 'right', drop: 4 },
      { name: 'email', title: 'EMAIL', value: ({ email }) => email, cut: true },
      {
        name: 'outcome',
        title: 'OUTCOME',
        value: ({ outcome }) => outcome,
        text: outcomeText,
        color: ({ outcome }) => colors[outcome],
      },
      { name: 'groupId', title: 'GROUP', value: ({ groupId }) => groupId, drop: 3 },
      { name: 'accountId', title: 'ACCOUNT', value: ({ accountId }) => accountId, drop: 1 },
      { name: 'endDate', value: ({ endDate }) => endDate },
      { name: 'code', value: ({ code }) => code },
      { name: 'keyRef', title: 'KEY', value: ({ keyRef }) => keyRef, drop: 2, cut: true },
      { name: 'ref', value: ({ ref }) => ref },
      { name: 'message', value: ({ message }) => message },
      ...(revealed === undefined
        ? []
        : [
            {
              name: 'applicationKeyId',
              title: 'KEY ID',
              value: (outcome: EntryOutcome) => keyOf(outcome)?.applicationKeyId,
            },
            {
              name: 'applicationKey',
              title: 'APPLICATION KEY',
              value: (outcome: EntryOutcome) => keyOf(outcome)?.applicationKey,
            },
          ]),
    ],
  };
}

/** One outcome with room for every field. */
export function singleOutcomeView(revealed?: Revealed): View<EntryOutcome> {
  const { columns, ...view } = outcomeView(revealed);
  return { ...view, columns: columns.map((column) => ({ ...column, ...titles[column.name ?? ''] })) };
}

/** The line of JSON, its fields in a fixed order. */
function outcomeLine(
  { line, email, groupId, outcome, code, accountId, keyRef, endDate, ref, message, corrects }: EntryOutcome,
  key: KeyInHand | undefined,
): object {
  const { applicationKeyId, applicationKey } = key ?? {};
  return {
    line,
    email,
    groupId,
    outcome,
    code,
    accountId,
    keyRef,
    endDate,
    ref,
    message,
    corrects,
    applicationKeyId,
    applicationKey,
  };
}

function outcomeText({ outcome, code, corrects }: EntryOutcome): string {
  const reason = code === undefined ? outcome : `${outcome}: ${code}`;
  return corrects === undefined ? reason : `${reason} (was ${corrects})`;
}
