export { RETURN_LIMIT } from "./baselines.ts";
export { type OpenApiDocument, openApi } from "./openapi.ts";
export { type OperationSchemas, operationSchemas, pathParameters } from "./operations.ts";
export { PAGE_DEFAULT, PAGE_LIMIT } from "./page.ts";
export { partnershipDraft } from "./partnerships.ts";
export { problem } from "./problem.ts";
export { DRAWS_LIMIT, scenarioDocument, scenarioDraft } from "./scenarios.ts";
