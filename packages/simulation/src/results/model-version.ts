/**
 * Version of the model. It changes whenever any number that the same scenario gives could change; the
 * changelog says by how much.
 */
export const MODEL_VERSION = "0.2.1";
