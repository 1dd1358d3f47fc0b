import type { guides } from './guides.ts';

/** What makes the API hard, what is done about it here, and where to read on. */
export const pains: readonly { pain: string; relief: string; guide: (typeof guides)[number] }[] = [
  {
    pain: 'There is no sandbox',
    relief: 'A stateful mock runs every call on your machine, with faults and quirks on request.',
    guide: 'testing',
  },
  {
    pain: 'A key is shown once',
    relief: 'The client returns from a creation only after your code has stored the key.',
    guide: 'create-accounts',
  },
  {
    pain: 'A 401 is not always a bad token',
    relief: 'Every code with its cause, its remedy, and whether it is safe to retry.',
    guide: 'errors',
  },
  {
    pain: 'Ejecting cannot be undone',
    relief: 'What happens to the account, its keys and its data, and what to do before.',
    guide: 'eject',
  },
  {
    pain: 'Documentation and service disagree',
    relief: 'Each known difference with its source, and a switch in the mock that reproduces it.',
    guide: 'quirks',
  },
  {
    pain: 'Long lists end in odd ways',
    relief: 'Pages that repeat, cursors that never end, limits that shrink: read lists in one loop.',
    guide: 'paging',
  },
];
