#!/bin/sh
# Stands for aws, gcloud, op, pass and kubectl, by the name that it is called with: keeps secrets as files in $FAKE_STORE,
# writes down what other users of the computer could see of each call, and fails when $FAKE_STORE is not there.
set -eu
tool=$(basename "$0")
tr '\0' '\n' <"/proc/$$/cmdline" >>"$FAKE_LOG"
tr '\0' '\n' <"/proc/$$/environ" >>"$FAKE_LOG"
cd "$FAKE_STORE"

# The value of an option, given as "--option value" or "--option=value".
option() {
  wanted=$1
  shift
  while [ $# -gt 0 ]; do
    case $1 in
    "$wanted") printf '%s' "$2" && return ;;
    "$wanted="*) printf '%s' "${1#*=}" && return ;;
    esac
    shift
  done
  return 1
}
file() { printf '%s' "$1" | tr '/ ' '__'; }

case "$tool $1 $2" in
"aws secretsmanager create-secret")
  name=$(file "$(option --name "$@")")
  [ ! -e "$name" ] && cat "$(option --secret-string "$@" | sed 's|^file://||')" >"$name"
  ;;
"aws secretsmanager put-secret-value")
  name=$(file "$(option --secret-id "$@")")
  [ -e "$name" ] && cat "$(option --secret-string "$@" | sed 's|^file://||')" >"$name"
  ;;
"aws secretsmanager describe-secret") [ -e "$(file "$(option --secret-id "$@")")" ] ;;
"aws secretsmanager delete-secret") rm "$(file "$(option --secret-id "$@")")" ;;

"gcloud secrets describe") [ -e "$3" ] ;;
"gcloud secrets create") [ ! -e "$3" ] && : >"$3" ;;
"gcloud secrets delete") rm "$3" ;;
# A further version is a further line, which would show as a second key.
"gcloud secrets versions")
  case $3 in
  add) [ "$(option --data-file "$@")" = - ] && [ -e "$4" ] && cat >>"$4" && echo >>"$4" ;;
  access) tail -n 1 "$(option --secret "$@")" ;;
  esac
  ;;

"op item get") [ -e "$(file "$3")" ] ;;
"op item delete") rm "$(file "$3")" ;;
"op item create")
  item=$(cat)
  printf '%s' "$item" | jq -c '{ applicationKeyId: .fields[0].value, applicationKey: .fields[1].value }' \
    >>"$(file "$(printf '%s' "$item" | jq -er .title)")"
  ;;

"pass insert --multiline")
  text=$(cat)
  id=$(printf '%s\n' "$text" | sed -n 's/^applicationKeyId: //p')
  printf '%s\n' "$text" | head -n 1 | jq -cR --arg id "$id" '{ applicationKeyId: $id, applicationKey: . }' >"$(file "$4")"
  ;;
"pass rm --force") rm "$(file "$3")" ;;

"kubectl apply --server-side")
  secret=$(cat)
  printf '%s' "$secret" | jq -c '.data | with_entries(.value |= @base64d)' >"$(printf '%s' "$secret" | jq -er .metadata.name)"
  ;;
"kubectl delete secret") rm "$3" ;;
*) exit 64 ;;
esac
