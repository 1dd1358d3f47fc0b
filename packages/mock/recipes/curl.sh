MOCK=http://127.0.0.1:4010
TOKEN=$(curl -s -u 0123456789ab:K005-mock-master-key "$MOCK/b2api/v3/b2_authorize_account" |
  sed 's/.*"authorizationToken":"\([^"]*\)".*/\1/')
curl -s -H "Authorization: $TOKEN" -d '{}' "$MOCK/b2api/v3/b2_list_groups"
