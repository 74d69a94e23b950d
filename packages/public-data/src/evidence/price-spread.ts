import { mostLikely } from "@shared-services/simulation";
import { evidence } from "./register.ts";

/** Spread of prices paid for like goods, log share, from the register. */
export const priceSpread = mostLikely(evidence.find((entry) => entry.id === "priceSpread")!.prior);
