/** What the server tells the page at its start. Shared by both sides, so it holds types only. */
import type { PluginManifest } from "obsidian";

export interface HostFile {
  readonly path: string;
  readonly base64: string;
  readonly ctime: number;
  readonly mtime: number;
}

export interface HostPlugin {
  readonly manifest: PluginManifest;
  readonly code: string;
  readonly styles: string;
}

export interface HostLook {
  readonly theme: "light" | "dark";
  readonly language: string;
  readonly mobile: boolean;
  readonly rightToLeft: boolean;
  /** Metadata comes after the layout is ready, and only when the test lets it. */
  readonly lateCache: boolean;
}

export interface HostConfiguration extends HostLook {
  readonly vaultName: string;
  readonly files: readonly HostFile[];
  readonly plugins: readonly HostPlugin[];
}
