const bash = `# bash completion for b2-partner
_b2_partner() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("$(printf '%q' "\${line%%$'\\t'*}")")
  done < <(b2-partner __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _b2_partner b2-partner
`;

const zsh = `#compdef b2-partner
_b2_partner() {
  local value description
  local -a values shown
  while IFS=$'\\t' read -r value description; do
    values+=("$value")
    shown+=("\${value}\${description:+  -- $description}")
  done < <(b2-partner __complete "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( $#values )); then compadd -l -d shown -U -a values; else _files; fi
}
if [[ "$funcstack[1]" == _b2-partner ]]; then
  # Autoloaded from a folder in fpath: this is already the first completion.
  compdef _b2_partner b2-partner
  _b2_partner "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _b2_partner b2-partner
fi
`;

const fish = `# fish completion for b2-partner
function __b2_partner_complete
  set -l before (commandline -opc)
  set -l current (commandline -ct)
  set -l found (b2-partner __complete $before[2..-1] "$current" 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path "$current"
  end
end
complete -c b2-partner -f -a '(__b2_partner_complete)'
`;

const scripts: Readonly<Record<string, string>> = { bash, zsh, fish };

/** The completion script of a shell. Each asks the hidden command `__complete` and quotes what it gets as it is. */
export function completionScript(shell: string): string {
  return scripts[shell] as string;
}
