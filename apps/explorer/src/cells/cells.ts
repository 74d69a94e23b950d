import type { Cell } from "../notebook/cell.ts";
import { agreement } from "./agreement.ts";
import { answer } from "./answer.ts";
import { assumptions } from "./assumptions.ts";
import { bridge } from "./bridge.ts";
import { brief } from "./brief.ts";
import { coalitions } from "./coalitions.ts";
import { contents } from "./contents.ts";
import { costByYear } from "./cost-by-year.ts";
import { gainShare } from "./gain-share.ts";
import { intro } from "./intro.ts";
import { moreAssumptions } from "./more-assumptions.ts";
import { operatingModel } from "./operating-model.ts";
import { ownReturn } from "./own-return.ts";
import { positions } from "./positions.ts";
import { productivity } from "./productivity.ts";
import { qualityAndTime } from "./quality-and-time.ts";
import { reproduce } from "./reproduce.ts";
import { services } from "./services.ts";
import { settlement } from "./settlement.ts";
import { signing } from "./signing.ts";
import { staff } from "./staff.ts";
import { takeUp } from "./take-up.ts";
import { tools } from "./tools.ts";
import { trusts } from "./trusts.ts";
import { warnings } from "./warnings.ts";
import { waysToCount } from "./ways-to-count.ts";

/** The notebook, from top to bottom; a new cell is a file and a line here. */
export const cells: readonly Cell[] = [
  intro,
  brief,
  tools,
  contents,
  trusts,
  ownReturn,
  operatingModel,
  assumptions,
  moreAssumptions,
  answer,
  costByYear,
  positions,
  gainShare,
  signing,
  agreement,
  settlement,
  coalitions,
  takeUp,
  bridge,
  waysToCount,
  staff,
  productivity,
  qualityAndTime,
  services,
  warnings,
  reproduce,
];
