/**
 * Serves the host page over a copy of a vault, and writes every change of the page into the copy's real files. Only
 * reachable from this machine; gives out nothing else.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import type { HostConfiguration, HostFile, HostLook, HostPlugin } from "./configuration";

export interface VaultServer {
  readonly address: string;
  close(): void;
}

export interface Served {
  readonly vaultFolder: string;
  readonly vaultName: string;
  readonly pageFolder: string;
  /** Read anew for each load of the page, so that a test may change it in between. */
  readonly look: () => HostLook;
  readonly plugins: () => readonly HostPlugin[];
}

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Starts on a free port of this machine. */
export async function serveVault(served: Served): Promise<VaultServer> {
  const server = createServer((request, response) => {
    answer(served, request, response).catch((error: unknown) => response.writeHead(404).end(String(error)));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${address.port}/`, close };
}

/** Every file of a folder, as paths with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const send = (type: string, body: string | Buffer): void => void response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
  if (url.pathname === "/configuration") send("application/json", JSON.stringify(configurationOf(served)));
  else if (url.pathname.startsWith("/vault/")) {
    const file = inside(served.vaultFolder, decodeURIComponent(url.pathname.slice("/vault/".length)));
    if (request.method !== "POST") send(types[extname(file)] ?? "application/octet-stream", readFileSync(file));
    else {
      await change(served.vaultFolder, url.searchParams, file, request);
      send("text/plain", "done");
    }
  } else {
    const file = inside(served.pageFolder, url.pathname === "/" ? "index.html" : url.pathname.slice(1));
    send(types[extname(file)] ?? "application/octet-stream", readFileSync(file));
  }
}

async function change(folder: string, parameters: URLSearchParams, file: string, request: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const operation = parameters.get("operation");
  if (operation === "write") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.concat(chunks));
  } else if (operation === "mkdir") mkdirSync(file, { recursive: true });
  else if (operation === "remove" || operation === "rmdir") rmSync(file, { recursive: true });
  else if (operation === "rename") renameSync(file, inside(folder, parameters.get("to") ?? ""));
  else throw new Error(`Unknown operation ${operation}.`);
}

function configurationOf({ look, plugins, vaultFolder, vaultName }: Served): HostConfiguration {
  return { ...look(), vaultName, files: listFiles(vaultFolder).map((path) => readHostFile(vaultFolder, path)), plugins: plugins() };
}

function readHostFile(folder: string, path: string): HostFile {
  const { birthtimeMs, mtimeMs } = statSync(join(folder, path));
  return { path, base64: readFileSync(join(folder, path)).toString("base64"), ctime: Math.round(birthtimeMs), mtime: Math.round(mtimeMs) };
}

function inside(folder: string, path: string): string {
  const file = resolve(folder, path);
  if (!file.startsWith(resolve(folder) + sep)) throw new Error("Outside of what is served.");
  return file;
}
