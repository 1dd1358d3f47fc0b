#!/bin/sh
# Stores a key as one Secret of Kubernetes, b2-<key ID>. Use it as
#   --keys 'command:./kubectl.sh'
# The key stays on stdin and in this shell's memory: no argument and no environment variable holds it.
# Server-side, because a plain `kubectl apply` copies the whole Secret into an annotation.
set -eu
prefix=${B2_SECRET_PREFIX:-b2}
json=$(cat)
id=$(printf '%s' "$json" | jq -erj .applicationKeyId | tr 'A-Z' 'a-z' | tr -c 'a-z0-9.-' -)
name=$prefix-$id

printf '%s' "$json" | jq --arg name "$name" '{
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: $name, labels: { "app.kubernetes.io/managed-by": "b2-partner" } },
  type: "Opaque",
  data: with_entries(.value |= (tostring | @base64))
}' | kubectl apply --server-side --field-manager=b2-partner -f - >/dev/null
case $id in
canary-*) kubectl delete secret "$name" >/dev/null ;;
esac
