// The program of a page: puts the simulation where the browser's driver can call it.
import { simulateCell } from "./one-thread.ts";

Object.assign(globalThis, { simulateCell });
