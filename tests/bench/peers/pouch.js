// PouchDB to express-pouchdb: the reference form of CouchDB's protocol, Node and LevelDB on both sides.
// node pouch.js serve FOLDER PORT | node pouch.js run FOLDER WORDS.json URL
const fs = require("fs"), path = require("path");
const PouchDB = require("pouchdb");
const [what, folder, third, fourth] = process.argv.slice(2);

function serve() {
  const express = require("express");
  const Kept = PouchDB.defaults({ prefix: path.join(folder, "server-") });
  const app = express();
  app.use("/", require("express-pouchdb")(Kept, { mode: "minimumForPouchDB", inMemoryConfig: true, logPath: path.join(folder, "log.txt") }));
  const listener = app.listen(Number(third), "127.0.0.1", () => console.log(listener.address().port));
}

async function timed(act) {
  const began = process.hrtime.bigint();
  await act();
  return Number(process.hrtime.bigint() - began) / 1e9;
}

async function run() {
  const words = JSON.parse(fs.readFileSync(third, "utf8"));
  const mine = new PouchDB(path.join(folder, "mine")), other = new PouchDB(path.join(folder, "other"));
  await mine.bulkDocs(words.map((text, i) => ({ _id: "note-" + String(i).padStart(6, "0"), text })));
  const remote = fourth + "/notes-" + process.pid;
  const push = await timed(() => mine.replicate.to(remote));
  const pull = await timed(() => other.replicate.from(remote));
  const nothing = await timed(() => other.replicate.from(remote));
  const count = (await other.info()).doc_count;
  if (count !== words.length) throw new Error("only " + count);
  console.log(JSON.stringify({ push, pull, snapshot: pull, nothing: nothing * 1000 }));
}

what === "serve" ? serve() : run().then(() => process.exit(0), (problem) => { console.error(problem); process.exit(1); });
