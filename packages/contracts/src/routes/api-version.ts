/**
 * Version of the API, apart from the model's. The first number is in every path; the others only ever add.
 */
export const API_VERSION = "1.0.0";
