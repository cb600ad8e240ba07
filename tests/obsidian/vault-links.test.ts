/** Where links lead, which pictures load, and which changes elsewhere matter to a map. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { parseLink } from "../../src/journey/read-link";
import { FakeApp } from "./fake-app";

vi.mock("obsidian", () => import("./fake-app"));
const { VaultLinks } = await import("../../src/obsidian/vault-links");

let app: FakeApp;
let links: InstanceType<typeof VaultLinks>;
beforeEach(() => {
  app = new FakeApp();
  app.put("People/Olga.md", "", { frontmatter: { role: "Buyer", avatar: "[[olga.png]]", aliases: ["Оля"] } });
  app.put("People/olga.png", "", {});
  links = Reflect.construct(VaultLinks, [app, "Watch.md"]);
});

describe("links", () => {
  it("know whether the note is there, whatever the heading", () => {
    expect(links.resolveLink("Olga#Goals")).toEqual({ href: "Olga#Goals", exists: true, external: false });
    expect(links.resolveLink("Nobody")).toEqual({ href: "Nobody", exists: false, external: false });
    expect(links.resolveLink("#Here")).toMatchObject({ exists: true });
  });

  it("lead to the web, but never to a script or a local file", () => {
    expect(links.resolveLink("https://example.org/a")).toEqual({ href: "https://example.org/a", exists: true, external: true });
    for (const address of ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"]) expect(links.resolveLink(address).href).toBeUndefined();
  });

  it("load pictures of the vault only", () => {
    expect(links.resolveImage("olga.png")).toBe("app://local/People/olga.png");
    expect(links.resolveImage("https://example.org/a.png")).toBeUndefined();
    expect(links.resolveImage("Olga")).toBeUndefined();
  });
});

describe("personas", () => {
  it("are found with avatar and aliases", () => {
    expect(links.findPersona(parseLink("[[Olga|Оленька]]"))).toMatchObject({
      path: "People/Olga.md",
      avatarAddress: "app://local/People/olga.png",
      persona: { name: "Olga", role: "Buyer" },
    });
    expect(links.aliasesOf("Olga")).toEqual(["Оля"]);
    expect(links.findPersona(parseLink("[[Nobody]]"))).toBeUndefined();
  });
});

describe("what matters to a map", () => {
  it("is its personas' notes, and any file a link could lead to", () => {
    expect(links.showsNote("People/Olga.md")).toBe(false);
    links.findPersona(parseLink("[[Olga]]"));
    expect(links.showsNote("People/Olga.md")).toBe(true);
    expect(links.mayLeadTo("Elsewhere/OLGA.md")).toBe(true);
    expect(links.mayLeadTo("New/olga.png")).toBe(true);
    expect(links.mayLeadTo("Diary.md")).toBe(false);
  });

  it("is a cache that was not there yet, and once a link that led nowhere", () => {
    links.resolveLink("Nobody");
    expect([links.mayKnowMore(true), links.mayKnowMore(false)]).toEqual([true, false]);
    app.put("Late.md", "", undefined);
    links.findPersona(parseLink("[[Late]]"));
    expect(links.mayKnowMore(false)).toBe(true);
  });
});
