// The model in a worker of its own: it answers what the API would answer, without a server.
import "@shared-services/sdk/local/worker";
