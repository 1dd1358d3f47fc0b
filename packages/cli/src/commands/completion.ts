import { defineCommand } from '../command.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

export const command = defineCommand({
  description: `Completes commands, flags, and the names of your Groups, which are kept for five minutes.

  bash  echo 'source <(b2-partner completion bash)' >> ~/.bashrc
  zsh   echo 'source <(b2-partner completion zsh)' >> ~/.zshrc
  fish  b2-partner completion fish > ~/.config/fish/completions/b2-partner.fish`,
  arguments: [{ syntax: '<shell>', help: 'the shell', choices: shells, complete: shells }],
  formats: [],
  examples: shells.map((shell) => `completion ${shell}`),
  async run({ out }, [shell]) {
    const { completionScript } = await import('../completion/script.ts');
    await out.raw(completionScript(shell as string));
  },
});
