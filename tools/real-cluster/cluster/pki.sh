# Sourced, with $PKI as the working folder: keys, certificates, tokens and kubeconfigs. Elliptic curves, because they are quick.
# shellcheck shell=bash
key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" 2> /dev/null; }

authority() { # NAME COMMON-NAME
  key "$1"
  openssl req -x509 -new -key "$1.key" -days 3650 -subj "/CN=$2" -out "$1.crt" 2> /dev/null
}

certificate() { # NAME AUTHORITY SUBJECT [ALTERNATIVE NAMES]
  signing_request "$1" "$3" "${4:-}"
  openssl x509 -req -in "$1.csr" -CA "$2.crt" -CAkey "$2.key" -CAcreateserial -days 365 -extfile "$1.ext" -out "$1.crt" 2> /dev/null
}

expired_certificate() { # NAME AUTHORITY SUBJECT [ALTERNATIVE NAMES]
  signing_request "$1" "$3" "${4:-}"
  : > index.txt
  echo 01 > serial
  cat > expired.cnf << 'CONFIGURATION'
[ca]
default_ca=d
[d]
database=index.txt
serial=serial
new_certs_dir=.
default_md=sha256
policy=p
unique_subject=no
[p]
CN=optional
O=optional
CONFIGURATION
  openssl ca -batch -config expired.cnf -in "$1.csr" -cert "$2.crt" -keyfile "$2.key" -startdate 20250101000000Z -enddate 20250601000000Z \
    -extfile "$1.ext" -preserveDN -notext -out "$1.crt" 2> /dev/null
}

signing_request() { # NAME SUBJECT ALTERNATIVE-NAMES
  key "$1"
  openssl req -new -key "$1.key" -subj "$2" -out "$1.csr" 2> /dev/null
  printf 'keyUsage=critical,digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth,clientAuth\n%s\n' "${3:+subjectAltName=$3}" > "$1.ext"
}

# The two ways in which a kubeconfig's user proves itself.
certificate_of() { echo "{client-certificate-data: $(base64 -w0 "$1.crt"), client-key-data: $(base64 -w0 "$1.key")}"; }
token_of() { echo "{token: $1}"; }

kubeconfig() { # FILE USER [SERVER [AUTHORITY]]
  cat > "$1" << YAML
apiVersion: v1
kind: Config
clusters: [{name: real, cluster: {server: "${3:-$API}", certificate-authority-data: $(base64 -w0 "${4:-ca}.crt")}}]
users: [{name: user, user: $2}]
contexts: [{name: real, context: {cluster: real, user: user}}]
current-context: real
YAML
}

url_base64() { base64 -w0 | tr '+/' '-_' | tr -d '='; }

# A token of a ServiceAccount that the cluster's own key signed, and whose time is over.
expired_token() {
  local signed
  signed=$(printf '{"alg":"RS256","kid":""}' | url_base64).$(url_base64 << 'JSON'
{"iss":"https://kubernetes.default.svc.cluster.local","aud":["https://kubernetes.default.svc.cluster.local"],"exp":1750000000,"iat":1740000000,"nbf":1740000000,"sub":"system:serviceaccount:kube-system:default","kubernetes.io":{"namespace":"kube-system","serviceaccount":{"name":"default","uid":"00000000-0000-0000-0000-000000000000"}}}
JSON
  )
  echo "$signed.$(printf %s "$signed" | openssl dgst -sha256 -sign sa.key | url_base64)"
}
