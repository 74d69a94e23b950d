import { keyRule } from "../keys/key.ts";
import { keys } from "../keys/keys.ts";
import { nucleolus } from "./nucleolus.ts";
import { prenucleolus } from "./prenucleolus.ts";
import type { Rule } from "./rule.ts";
import { shapley } from "./shapley.ts";

/** Every rule, in the order in which tables show them. */
export const rules: readonly Rule[] = [...keys.map(keyRule), shapley, nucleolus, prenucleolus];
