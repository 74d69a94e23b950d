import type {
  AnswerOf,
  BaselineVersion,
  BodyOf,
  EvidenceItem,
  ImportedBaseline,
  Partnership,
  Run,
  StoredOperatingModel,
} from "@shared-services/contracts/routes";

export type { BaselineVersion, EvidenceItem, ImportedBaseline, Partnership };

/** The first figures of a scenario, as the API answers them. */
export type Glance = AnswerOf<"glances.take">;

/** The whole outcome of a run, as the API answers it. */
export type Results = AnswerOf<"results.get">;
export type Range = Results["summary"]["npv"];
export type Chance = Results["summary"]["chanceOfLoss"];
export type TrustResult = Results["trusts"][number];
export type YearResult = Results["years"][number];
export type ProductivityResult = Results["productivity"];
export type MeasureResult = ProductivityResult["measures"][number];
export type TrustProductivity = ProductivityResult["trusts"][number];
export type ProductivityYear = ProductivityResult["years"][number];
export type GainShareResult = NonNullable<Results["gainShare"]>;
export type SampledGame = NonNullable<GainShareResult["sampled"]>;
export type RuleResult = GainShareResult["rules"][number];
export type StatementsResult = NonNullable<GainShareResult["statements"]>;
export type SplitStatement = StatementsResult["splits"][number];
export type AgreementResult = GainShareResult["agreement"];
export type FloorResult = NonNullable<AgreementResult["floor"]>;
export type SettlementStatement = AgreementResult["settlements"][number];

/** What is simulated: sparse overrides on pinned versions. */
export type ScenarioDocument = Run["document"];
export type Overrides = NonNullable<ScenarioDocument["overrides"]>;
export type Override = NonNullable<Overrides["parameters"]>[string];
export type ChargingKey = NonNullable<ScenarioDocument["chargingKey"]>;
export type MemberPlan = NonNullable<ScenarioDocument["members"]>[string];

/** How partners share gains and losses, as a document. */
export type Agreement = Exclude<NonNullable<ScenarioDocument["agreement"]>, string>;
export type Clause = Agreement["clauses"][number];
export type ClauseDescription = AnswerOf<"gainShare.clauses">["items"][number];
export type ClauseParameter = ClauseDescription["parameters"][number];
export type StoredAgreement = AnswerOf<"agreements.get">;

/** What a board has decided for its own trust. */
export type Decision = NonNullable<BodyOf<"gainShare.takeUp">["decisions"]>[string];
export type TakeUp = AnswerOf<"gainShare.takeUp">;

export type Trust = AnswerOf<"trusts.get">;
export type Service = AnswerOf<"services.list">["items"][number];
export type OperatingModel = StoredOperatingModel;
export type Provenance = OperatingModel["provenance"][string];
export type Prior = EvidenceItem["prior"];
export type Version = AnswerOf<"service.version">;
