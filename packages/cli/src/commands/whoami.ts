import { defineCommand } from '../command.ts';
import type { View } from '../output/view.ts';

interface Identity {
  accountId: string;
  applicationKeyId: string;
  realm: string;
  mock: boolean;
  source: string;
  partnerApi: boolean;
  computerBackup: boolean;
}

export const command = defineCommand({
  description: 'Authorizes with the key, so it is also a check of the key.',
  examples: ['whoami', 'whoami --json | jq .partnerApi'],
  async run(context) {
    const { applicationKeyId, realm, isMock, source } = await context.access();
    const { accountId, apiInfo } = await (await context.client()).authorizeAccount({ signal: context.signal });
    await context.out.one(view, {
      accountId,
      applicationKeyId,
      realm,
      mock: isMock,
      source,
      partnerApi: apiInfo.groupsApi !== undefined,
      computerBackup: apiInfo.backupApi !== undefined,
    });
  },
});

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

const view: View<Identity> = {
  empty: '',
  columns: [
    { name: 'accountId', title: 'Account', value: ({ accountId }) => accountId },
    { name: 'applicationKeyId', title: 'Key ID', value: ({ applicationKeyId }) => applicationKeyId },
    { name: 'source', title: 'Key from', value: ({ source }) => source },
    {
      name: 'realm',
      title: 'Realm',
      value: ({ realm }) => realm,
      text: ({ realm, mock }) => (mock ? `${realm} (mock)` : realm),
    },
    { name: 'mock', value: ({ mock }) => mock },
    {
      name: 'partnerApi',
      title: 'Partner API',
      value: ({ partnerApi }) => partnerApi,
      text: ({ partnerApi }) => yesNo(partnerApi),
    },
    {
      name: 'computerBackup',
      title: 'Computer Backup',
      value: ({ computerBackup }) => computerBackup,
      text: ({ computerBackup }) => yesNo(computerBackup),
    },
  ],
};
