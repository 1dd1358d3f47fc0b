#!/bin/sh
# Stores a key as one entry of pass, b2/<key ID>: the key in the first line, its facts below. Use it as
#   --keys 'command:./pass.sh'
# The key stays on stdin and in this shell's memory: no argument and no environment variable holds it.
set -eu
prefix=${B2_PASS_PREFIX:-b2}
json=$(cat)
id=$(printf '%s' "$json" | jq -erj .applicationKeyId | tr -c 'A-Za-z0-9_.@-' -)

printf '%s' "$json" | jq -r '.applicationKey, (del(.applicationKey) | to_entries[] | "\(.key): \(.value)")' |
  pass insert --multiline --force "$prefix/$id" >/dev/null
case $id in
canary-*) pass rm --force "$prefix/$id" >/dev/null ;;
esac
