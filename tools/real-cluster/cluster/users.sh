#!/bin/bash
# Writes a kubeconfig for each user of the tests into $USERS; what each may do is in manifests/users.yaml.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
. "$SCRIPTS/pki.sh"
cd "$PKI"

for user in metrics-only one-namespace nodes-proxy nobody; do
  certificate "user-$user" ca "/CN=$user"
  kubeconfig "$USERS/$user.kubeconfig" "$(certificate_of "user-$user")"
done

authority other-ca other-ca
certificate user-stranger other-ca /O=system:masters/CN=stranger
kubeconfig "$USERS/stranger.kubeconfig" "$(certificate_of user-stranger)"
expired_certificate user-expired ca /O=system:masters/CN=expired
kubeconfig "$USERS/expired-certificate.kubeconfig" "$(certificate_of user-expired)"
kubeconfig "$USERS/expired-token.kubeconfig" "$(token_of "$(expired_token)")"
kubeconfig "$USERS/token.kubeconfig" "$(token_of "$(admin -n kube-system create token metrics-reader --duration 24h)")"

cat > "$USERS/credential-plugin" << PLUGIN
#!/bin/sh
cat << 'JSON'
{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential",
 "status": {"clientCertificateData": "$(sed 's/$/\\n/' admin.crt | tr -d '\n')", "clientKeyData": "$(sed 's/$/\\n/' admin.key | tr -d '\n')"}}
JSON
PLUGIN
chmod 700 "$USERS/credential-plugin"
kubeconfig "$USERS/exec-plugin.kubeconfig" "{exec: {apiVersion: client.authentication.k8s.io/v1, command: $USERS/credential-plugin, interactiveMode: Never}}"

# The administrator, to a port that refuses, an address that nobody has, and an authority that signed something else.
kubeconfig "$USERS/wrong-port.kubeconfig" "$(certificate_of admin)" "https://${ADDRESS[cp]}:6444"
kubeconfig "$USERS/no-route.kubeconfig" "$(certificate_of admin)" https://10.244.250.99:6443
kubeconfig "$USERS/wrong-authority.kubeconfig" "$(certificate_of admin)" "$API" other-ca
