// `npm test`: everything that has to hold before a change is taken in.
import { requireNode } from "./node-version.mjs";

requireNode();
import("./steps.mjs").then(({ check }) => check());
