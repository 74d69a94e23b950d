import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { claimPort, freePort } from "../../src/supervisor/ports.ts";

test("a taken port is refused with another to try", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await expect(claimPort("127.0.0.1", port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program. Choose another: PORT=${port + 100} npm start`,
  );
  server.close();
  await once(server, "close");
  expect(await claimPort("127.0.0.1", port)).toBe(port);
});

test("an address of another machine is refused", async () => {
  // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
  await expect(claimPort("192.0.2.1", await freePort())).rejects.toThrow(
    "HOST=192.0.2.1 is not an address of this machine",
  );
});
