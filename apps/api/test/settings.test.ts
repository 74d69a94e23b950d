import { describe, expect, it } from "vitest";
import { readServerSettings, readWorkerSettings } from "../src/settings.ts";

const DATABASE_URL = "postgres://somebody@db.example/simulator";

describe("settings", () => {
  it("have usual values for all but the database", () => {
    expect(readServerSettings({ DATABASE_URL })).toMatchObject({
      host: "127.0.0.1",
      port: 4_600,
      access: { open: true, oidc: null },
      allowance: { units: 6_000, seconds: 60 },
      explorer: null,
      patience: 20,
    });
    expect(readWorkerSettings({ DATABASE_URL }).threads).toBeGreaterThanOrEqual(1);
  });

  it("are read from the environment; what is empty counts as not set", () => {
    const environment = {
      DATABASE_URL,
      HOST: "",
      PORT: "0",
      WORKERS: "0",
      EXPLORER_DIR: "/explorer",
      RATE_LIMIT: "5",
    };
    expect(readServerSettings(environment)).toMatchObject({
      host: "127.0.0.1",
      port: 0,
      threads: 0,
      explorer: "/explorer",
      allowance: { units: 5 },
    });
  });

  it("that are wrong are all named, each with what was expected and what came", () => {
    expect(() => readServerSettings({ DATABASE_URL, PORT: "high", RATE_LIMIT: "-1" })).toThrow(
      /PORT: expected a whole number from 0 to 65535, got high.*\nRATE_LIMIT: .*got -1/,
    );
    expect(() => readWorkerSettings({ WORKERS: "1.5" })).toThrow(
      /DATABASE_URL: expected .*; got nothing.\nWORKERS: .*got 1.5/,
    );
  });
});
