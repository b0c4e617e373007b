import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { certificatePair } from "../../src/workbench/server/certificate";

/** `E2E_DIST` names a build to look at that is not the one of the repository. */
const DIST = process.env["E2E_DIST"] ?? path.resolve(__dirname, "../../dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface ServedBuild {
  /** e.g. `https://localhost:41234` */
  readonly origin: string;
  /** Paths asked for that the build does not have. */
  readonly missing: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Serves the built product (`dist/` or another folder) over https on a free port, as a plain file server of an intranet would. Throws where nothing is built. */
export async function serveBuild(folder = DIST): Promise<ServedBuild> {
  if (!existsSync(path.join(folder, "workbench.html"))) {
    throw new Error(`${folder} holds no build; run \`npm run build\` first.`);
  }
  const missing = new Set<string>();
  const server = createServer(await certificatePair(), (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const file = path.join(folder, path.normalize(asked));
    readFile(file).then(
      (content) => {
        response.writeHead(200, {
          "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
        });
        response.end(content);
      },
      () => {
        missing.add(asked);
        response.writeHead(404).end();
      }
    );
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    missing,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
