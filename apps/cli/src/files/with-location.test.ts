import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "./temporary-folder.testing.ts";
import { isAddress, withLocation } from "./with-location.ts";

/** Starts a server and gives its address. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("withLocation", () => {
  it("opens a path as it is", async () => {
    const path = join(temporaryFolder(), "a.wav");
    writeFileSync(path, "sound");
    expect(await withLocation(path, {}, async (source) => source.path)).toBe(path);
  });

  it("fetches an address into a file of the same ending, and removes it", async () => {
    const body = Buffer.alloc(3_000_000, "ab");
    const address = await serving((_, response) => void response.end(body));
    let folder = "";
    const found = await withLocation(`${address}/a%20b/../%C3%A4/song%2f.mp3?x=1`, {}, async (source) => {
      folder = dirname(source.path);
      return { size: source.size, last: await source.read(2_999_998, 2), path: source.path };
    });
    expect(found).toMatchObject({ size: 3_000_000, last: new Uint8Array(Buffer.from("ab")) });
    expect(found.path).toMatch(/song_2f\.mp3$/);
    expect(() => readdirSync(folder)).toThrow("ENOENT");
  });

  it("says what an address gives instead", async () => {
    const address = await serving((request, response) => {
      response.statusCode = request.url === "/gone.mp3" ? 404 : 503;
      response.end("no");
    });
    const refusal = (place: string) => withLocation(place, {}, async () => {});
    await expect(refusal(`${address}/gone.mp3`)).rejects.toMatchObject({ code: "file-not-found" });
    await expect(refusal(`${address}/busy.mp3`)).rejects.toThrow("got status 503; check it");
    await expect(refusal("http://127.0.0.1:1/a.mp3")).rejects.toMatchObject({ code: "file-unreadable" });
    const broken = await serving((_, response) => {
      response.writeHead(200, { "content-length": 10 });
      response.write("abc", () => response.destroy());
    });
    await expect(refusal(`${broken}/a.mp3`)).rejects.toMatchObject({ code: "file-unreadable" });
  });

  it("stops where it is told to", async () => {
    const address = await serving((_, response) => void response.end("sound"));
    const stopped = withLocation(`${address}/a.mp3`, { signal: { aborted: true } }, async () => {});
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("isAddress", () => {
  it("tells addresses from paths", () => {
    expect(["http://a/b", "HTTPS://a", "http:/a", "/http://a", "C:\\a"].map(isAddress)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
