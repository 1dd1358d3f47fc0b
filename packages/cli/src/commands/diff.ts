import { defineCommand } from '../command.ts';
import { notifyOption } from '../findings.ts';
import { collect } from '../provisioning/runOptions.ts';

export const command = defineCommand({
  description: `Compares a customer list with the members of your Groups: only-here (in the list, not in the Groups), only-there, wrong-group, wrong-region. Exits with 3 when something differs.

The list has the columns of \`provision\`. An empty group or region fits every one. Trials are left out: the API has no list of them.`,
  arguments: [{ syntax: '<file>', help: 'the customer list, CSV or JSON Lines, or - for stdin', complete: 'file' }],
  options: [
    {
      syntax: '--group <group>',
      help: 'compare with this Group only; may be given several times',
      parse: collect,
      complete: 'group',
    },
    { syntax: '--template <email>', help: "makes emails from columns: '{customer}-{region}@customers.example'" },
    {
      syntax: '--out <file>',
      help: 'write what is only in the list into a CSV file, which `provision` takes',
      complete: 'file',
    },
    notifyOption,
  ],
  examples: ['diff customers.csv', 'diff customers.csv --group 10101 --out missing.csv'],
  async run(context, [file], values) {
    const { diff } = await import('../inventory/diff.ts');
    const { group, template, out, notify } = values as {
      group?: string[];
      template?: string;
      out?: string;
      notify?: string;
    };
    return diff(context, file as string, { groups: group, template, out, notify });
  },
});
