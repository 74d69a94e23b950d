import { expect, test } from "vitest";
import { withoutCaller } from "../../scripts/run.mjs";

test("registry, proxy and certificate settings reach the package manager, what npm says about its script does not", () => {
  const kept = {
    npm_config_registry: "https://packages.example/",
    npm_config_cafile: "/etc/ssl/own.pem",
    npm_config_userconfig: "/home/.npmrc",
    "npm_config_//packages.example/:_authToken": "secret",
    HTTPS_PROXY: "http://proxy.example:8080",
    NODE_EXTRA_CA_CERTS: "/etc/ssl/own.pem",
  };
  const dropped = {
    npm_lifecycle_event: "start",
    npm_lifecycle_script: "node scripts/start.mjs",
    npm_package_name: "shared-services-simulator",
    npm_package_json: "/checkout/package.json",
    npm_command: "start",
    npm_execpath: "/usr/lib/npm-cli.js",
    npm_node_execpath: "/usr/bin/node",
    npm_config_user_agent: "npm/11",
    npm_config_local_prefix: "/checkout",
  };
  const environment = withoutCaller({ ...kept, ...dropped });
  expect(environment).toMatchObject(kept);
  expect(Object.keys(environment).filter((name) => name in dropped)).toEqual([]);
});

test("the programs of the installed packages are found first, on systems that spell the path either way", () => {
  for (const name of ["PATH", "Path"]) {
    const { PATH, Path } = withoutCaller({ [name]: "/usr/bin" }) as { PATH: string; Path?: string };
    expect(PATH).toMatch(/node_modules[\\/]\.bin[:;]/);
    expect(Path).toBeUndefined();
  }
});
