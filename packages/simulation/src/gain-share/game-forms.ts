import type { Game } from "./game.ts";
import { doNothing, superadditiveCover } from "./transforms.ts";

/** Which game is split: what is said beside every split. */
export interface GameForm {
  readonly id: "raw" | "do-nothing" | "superadditive-cover";
  readonly label: string;
  readonly of: (game: Game) => Game;
  /** Most players for which it is worked out. */
  readonly upTo: number;
}

/** The forms of a game, the raw one first. */
export const GAME_FORMS: readonly GameForm[] = [
  { id: "raw", label: "Every group does what is looked at, also at a loss", of: (game) => game, upTo: 24 },
  { id: "do-nothing", label: "A group may also do nothing: no worth below nought", of: doNothing, upTo: 24 },
  {
    id: "superadditive-cover",
    label: "A group may also go its ways in parts: the most that any of its divisions is worth",
    of: superadditiveCover,
    upTo: 16,
  },
];
