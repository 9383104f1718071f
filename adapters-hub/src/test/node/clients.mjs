// Runs a table of scenarios with the Hub's own client: node clients.mjs ADDRESS TOKEN SCENARIO TABLE
// and prints what each step answered, as one line of JSON.
import { readFile } from "node:fs/promises";
import {
  commit,
  createRepo,
  datasetInfo,
  downloadFile,
  listCommits,
  listFiles,
  whoAmI,
} from "@huggingface/hub";

const [address, accessToken, scenario, table] = process.argv.slice(2);
const scenarios = JSON.parse(await readFile(table, "utf8"));
const hub = { hubUrl: address, accessToken };

function repo(step) {
  return { type: "dataset", name: step.dataset };
}

function content(put) {
  return new Blob([put.text.repeat(put.times ?? 1)]);
}

async function head(step) {
  const info = await datasetInfo({ ...hub, name: step.dataset, additionalFields: ["sha"] });
  return info.sha;
}

const steps = {
  async whoami() {
    const me = await whoAmI(hub);
    return { name: me.name, organizations: me.orgs.map((org) => org.name).sort() };
  },
  async create(step) {
    await createRepo({ ...hub, repo: repo(step), visibility: "private" });
    return {};
  },
  async find(step) {
    const info = await datasetInfo({ ...hub, name: step.dataset, additionalFields: ["sha"] });
    return { name: info.name, private: info.private };
  },
  async commit(step) {
    const puts = (step.put ?? []).map((put) => ({
      operation: "addOrUpdate",
      path: put.path,
      content: content(put),
    }));
    const deletions = (step.delete ?? []).map((path) => ({ operation: "delete", path }));
    await commit({
      ...hub,
      repo: repo(step),
      title: step.summary,
      operations: [...puts, ...deletions],
      parentCommit: step.parent ?? (await head(step)),
      useXet: false,
    });
    return {};
  },
  async list(step) {
    const files = [];
    for await (const file of listFiles({ ...hub, repo: repo(step), recursive: true })) {
      if (file.type === "file") {
        files.push({ path: file.path, bytes: file.size });
      }
    }
    return { files };
  },
  async read(step) {
    const blob = await downloadFile({ ...hub, repo: repo(step), path: step.path });
    if (blob === null) {
      return { missing: true };
    }
    const text = await blob.text();
    return { bytes: text.length, begins: text.slice(0, 20) };
  },
  async history(step) {
    const titles = [];
    for await (const entry of listCommits({ ...hub, repo: repo(step) })) {
      titles.push(entry.title);
    }
    return { titles };
  },
};

const answers = [];
for (const step of scenarios.find((one) => one.name === scenario).steps) {
  try {
    answers.push(await steps[step.do](step));
  } catch (error) {
    answers.push({ status: error.statusCode ?? String(error) });
  }
}
console.log(JSON.stringify(answers));
