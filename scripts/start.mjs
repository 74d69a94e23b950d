// `npm start`: installs, builds, and hands over to the supervisor, in this one process.
import { requireNode } from "./node-version.mjs";

requireNode();
import("./prepared.mjs").then(({ prepared }) => prepared("start.js"));
