#!/bin/sh
# Stores a key as one secret of AWS Secrets Manager, b2/<key ID>. Use it as
#   --keys 'command:./aws-secrets-manager.sh'
# The key stays on stdin and in this shell's memory: no argument and no environment variable holds it.
set -eu
prefix=${B2_SECRET_PREFIX:-b2}
json=$(cat)
id=$(printf '%s' "$json" | jq -erj .applicationKeyId | tr -c 'A-Za-z0-9_.@-' -)
name=$prefix/$id

# The same key twice makes one version.
token=$(printf 'b2-partner-key-%s' "$id" | cut -c 1-64)
case $id in
canary-*) # Shows that secrets can be made, and leaves none behind.
  printf '%s' "$json" | aws secretsmanager create-secret --name "$name" --client-request-token "$token" \
    --secret-string file:///dev/stdin >/dev/null
  exec aws secretsmanager delete-secret --secret-id "$name" --force-delete-without-recovery >/dev/null
  ;;
esac
if aws secretsmanager describe-secret --secret-id "$name" >/dev/null 2>&1; then
  printf '%s' "$json" | aws secretsmanager put-secret-value --secret-id "$name" --client-request-token "$token" \
    --secret-string file:///dev/stdin >/dev/null
else
  printf '%s' "$json" | aws secretsmanager create-secret --name "$name" --client-request-token "$token" \
    --secret-string file:///dev/stdin >/dev/null
fi
