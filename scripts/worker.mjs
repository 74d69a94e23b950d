// `npm run worker`: installs, builds, and works through the queue of the database that DATABASE_URL names.
import { requireNode } from "./node-version.mjs";

requireNode();
import("./prepared.mjs").then(({ prepared }) => prepared("worker.js"));
