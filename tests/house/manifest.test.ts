/** The manifest must pass the directory's rules; a mistake here is found by a reviewer weeks later. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Manifest {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly minAppVersion: string;
}

const manifest: Manifest = JSON.parse(readFileSync("manifest.json", "utf8"));
const versions: Record<string, string> = JSON.parse(readFileSync("versions.json", "utf8"));
const packageFile: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));

describe("manifest.json", () => {
  it("has the id and the name the directory knows us by", () => {
    expect(manifest.id).toBe("customer-journey-maps");
    expect(manifest.name).toBe("Customer Journey Maps");
  });

  it("has only keys the directory knows", () => {
    const known = ["id", "name", "author", "authorUrl", "description", "version", "minAppVersion", "isDesktopOnly", "fundingUrl", "helpUrl"];
    expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
  });

  it("describes itself in 10 to 250 plain characters that end with a period", () => {
    expect(manifest.description).toMatch(/^[A-Z][A-Za-z0-9 .,!?'"-]{8,248}\.$/);
    expect(manifest.description).not.toMatch(/obsidian|plugin/i);
  });

  it("runs on phones and needs app 1.13", () => {
    expect(manifest["isDesktopOnly"]).toBe(false);
    expect(manifest.minAppVersion).toBe("1.13.0");
  });

  it("agrees with package.json and versions.json about the version", () => {
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packageFile.version).toBe(manifest.version);
    expect(versions[manifest.version]).toBe(manifest.minAppVersion);
  });
});
