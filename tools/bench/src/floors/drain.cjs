// What reading the bytes costs: the requests of a plan, over connections that are kept, with nothing done to the answers.
const { readFileSync } = require("node:fs");
const { Agent, get } = require("node:https");
const { createSecureContext } = require("node:tls");
const { createGunzip } = require("node:zlib");

const { access, concurrency, stages } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { hostname, port } = new URL(access.url);

/** Reads one answer to its end. */
function drain(agent, { path, headers }) {
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers, agent }, (response) => {
      if (response.statusCode !== 200 && response.statusCode !== 404)
        reject(new Error(`${response.statusCode} ${path}`));
      const zipped = response.headers["content-encoding"] === "gzip";
      const body = zipped ? response.pipe(createGunzip()) : response;
      body
        .on("data", () => {})
        .on("end", resolve)
        .on("error", reject);
    }).on("error", reject);
  });
}

async function main() {
  const { ca, cert, key } = access;
  const secureContext = createSecureContext({ ca, cert, key });
  const agent = new Agent({ ca, cert, key, secureContext, keepAlive: true, maxSockets: concurrency });
  for (const requests of stages) await Promise.all(requests.map((request) => drain(agent, request)));
  agent.destroy();
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
