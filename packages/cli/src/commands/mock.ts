import { defineCommand } from '../command.ts';

export const command = defineCommand({
  description: 'Takes the flags of b2-partner-mock; `b2-partner mock --help` lists them.',
  arguments: [{ syntax: '[flags...]', help: 'flags of b2-partner-mock' }],
  examples: ['mock', 'mock --groups 500 --members 5000 --port 0'],
  formats: [],
  passThrough: true,
  async run(_, args) {
    // The command of the mock reads its arguments where every command finds them.
    process.argv.splice(2, Number.POSITIVE_INFINITY, ...(args as string[]));
    // It ends by itself, in its own way.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
    const packageFile = import.meta.resolve('@b2-partner/mock/package.json');
    await import(new URL('bin/b2-partner-mock.js', packageFile).href);
    return Number(process.exitCode ?? 0);
  },
});
