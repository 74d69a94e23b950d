// The model in a worker of its own: it answers what the API would answer, without a server.
import { localFetch, servePort } from "@shared-services/sdk/local";

servePort(self, localFetch());
