#!/bin/sh
# Stores a key as one secret of GCP Secret Manager, b2-<key ID>. Use it as
#   --keys 'command:./gcp-secret-manager.sh'
# The key stays on stdin and in this shell's memory: no argument and no environment variable holds it.
set -eu
prefix=${B2_SECRET_PREFIX:-b2}
json=$(cat)
id=$(printf '%s' "$json" | jq -erj .applicationKeyId | tr -c 'A-Za-z0-9_-' -)
name=$prefix-$id

gcloud secrets describe "$name" >/dev/null 2>&1 ||
  gcloud secrets create "$name" --replication-policy=automatic >/dev/null 2>&1 ||
  gcloud secrets describe "$name" >/dev/null
case $id in
canary-*) # Shows that secrets can be made, and leaves none behind.
  printf '%s' "$json" | gcloud secrets versions add "$name" --data-file=- >/dev/null
  exec gcloud secrets delete "$name" --quiet
  ;;
esac
# A version that holds the key already is enough: each further one costs money.
if [ "$(gcloud secrets versions access latest --secret="$name" 2>/dev/null || true)" != "$json" ]; then
  printf '%s' "$json" | gcloud secrets versions add "$name" --data-file=- >/dev/null
fi
