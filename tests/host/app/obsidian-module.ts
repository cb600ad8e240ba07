/**
 * What `require("obsidian")` gives a plugin: this host's own classes for everything that has state, a place in the
 * document or events, obsidian-test-mocks for the long tail of names (named exports win over `export *`).
 */
export * from "obsidian-test-mocks/obsidian";
export { App } from "./app";
export { Editor } from "./editor";
export { Component, Events } from "./events";
export { FileManager } from "./file-manager";
export { EditableFileView, FileView, TextFileView } from "./file-view";
export { prepareFuzzySearch } from "./fuzzy-search";
export { getFrontMatterInfo, parseYaml, stringifyYaml } from "./frontmatter";
export { addIcon, getIcon, getIconIds, removeIcon, setIcon, setTooltip } from "./icons";
export { Keymap, Platform, Scope } from "./keyboard";
export { WorkspaceLeaf } from "./leaf";
export { MarkdownPreviewRenderer, MarkdownRenderChild, MarkdownRenderer } from "./markdown-renderer";
export { MarkdownView } from "./markdown-view";
export { MemoryAdapter as FileSystemAdapter } from "./memory-adapter";
export { Menu, MenuItem } from "./menu";
export { MetadataCache } from "./metadata-cache";
export { FuzzySuggestModal, Modal, SuggestModal } from "./modal";
export { getLinkpath } from "./note-metadata";
export { Notice } from "./notice";
export { Plugin } from "./plugin";
export { WorkspaceWindow } from "./pop-out";
export {
  BaseComponent,
  ButtonComponent,
  DropdownComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  ValueComponent,
} from "./setting-components";
export { Setting, SettingGroup } from "./setting";
export { PluginSettingTab, SettingTab } from "./setting-tab";
export { Tasks } from "./tasks";
export { Vault } from "./vault";
export { normalizePath, TAbstractFile, TFile, TFolder } from "./vault-files";
export { ItemView, View } from "./view";
export { Workspace } from "./workspace";
export { WorkspaceContainer, WorkspaceItem, WorkspaceParent, WorkspaceRoot, WorkspaceSplit, WorkspaceTabs } from "./workspace-items";

export const apiVersion = "1.13.1";

export function requireApiVersion(version: string): boolean {
  return version.localeCompare(apiVersion, "en", { numeric: true }) <= 0;
}

export function getLanguage(): string {
  return document.documentElement.lang;
}

/** There is no network here, as there must be none in the plugin. */
export async function requestUrl(): Promise<never> {
  throw new Error("net::ERR_INTERNET_DISCONNECTED");
}
export const request = requestUrl;
