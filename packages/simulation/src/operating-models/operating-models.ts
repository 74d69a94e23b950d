import { group } from "./group.ts";
import { jointOrganisation } from "./joint-organisation.ts";
import { jointVenture } from "./joint-venture.ts";
import { leadProvider } from "./lead-provider.ts";
import { merger } from "./merger.ts";
import { national } from "./national.ts";
import type { OperatingModel } from "./operating-model.ts";
import { standAlone } from "./stand-alone.ts";

/** The built-in operating models, from the least to the most integrated. To add one: a file, and a line here. */
export const OPERATING_MODELS: readonly OperatingModel[] = [
  standAlone,
  group,
  leadProvider,
  jointOrganisation,
  jointVenture,
  national,
  merger,
];
