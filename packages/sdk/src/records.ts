import type { AnswerOf } from "@shared-services/contracts/routes";
import type { ItemOf } from "./caller.ts";

/** The first figures of a scenario. */
export type Glance = AnswerOf<"glances.take">;

/** The whole outcome of a run. */
export type Results = AnswerOf<"results.get">;

/** An NHS trust, from public statistics. */
export type Trust = AnswerOf<"trusts.get">;

/** A corporate service: what drives it, and how its cost answers to size. */
export type Service = ItemOf<"services.list">;
