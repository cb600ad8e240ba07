/** Renders Markdown into an element: post processors, code block processors, links that open, embeds of notes and pictures. */
import type { App } from "./app";
import { Component } from "./events";
import { getFrontMatterInfo } from "./frontmatter";
import { Keymap } from "./keyboard";
import { renderBlocks } from "./markdown-syntax";
import { getLinkpath } from "./note-metadata";

export class MarkdownRenderChild extends Component {
  constructor(readonly containerEl: HTMLElement) {
    super();
  }
}

export interface SectionInfo {
  readonly text: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}
export interface ProcessorContext {
  readonly docId: string;
  readonly sourcePath: string;
  readonly frontmatter: unknown;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(element: HTMLElement): SectionInfo | null;
}
export type PostProcessor = (element: HTMLElement, context: ProcessorContext) => unknown;
export type CodeBlockProcessor = (source: string, element: HTMLElement, context: ProcessorContext) => unknown;

const postProcessors = new Set<PostProcessor>();
const codeBlockProcessors = new Map<string, CodeBlockProcessor>();
const deepestEmbed = 5;
let lastDocument = 0;

export class MarkdownPreviewRenderer {
  static registerPostProcessor(processor: PostProcessor): void {
    postProcessors.add(processor);
  }
  static unregisterPostProcessor(processor: PostProcessor): void {
    postProcessors.delete(processor);
  }
  static registerCodeBlock(language: string, processor: CodeBlockProcessor): void {
    if (codeBlockProcessors.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
    codeBlockProcessors.set(language, processor);
  }
  static unregisterCodeBlock(language: string): void {
    codeBlockProcessors.delete(language);
  }
}

export class MarkdownRenderer extends MarkdownRenderChild {
  static async renderMarkdown(text: string, element: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    await MarkdownRenderer.render(window.app, text, element, sourcePath, component);
  }

  static async render(app: App, text: string, element: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    await renderInto({ app, sourcePath, component, depth: 0 }, text, element);
  }
}

interface Rendering {
  readonly app: App;
  readonly sourcePath: string;
  readonly component: Component;
  readonly depth: number;
}

async function renderInto(rendering: Rendering, text: string, element: HTMLElement): Promise<void> {
  const { app, sourcePath, component } = rendering;
  const bodyStart = getFrontMatterInfo(text).contentStart;
  const firstLine = text.slice(0, bodyStart).split("\n").length - 1;
  const sections = new WeakMap<Element, SectionInfo>();
  const file = app.vault.getFileByPath(sourcePath);
  lastDocument += 1;
  const context: ProcessorContext = {
    docId: `document-${lastDocument}`,
    sourcePath,
    frontmatter: file === null ? undefined : app.metadataCache.getFileCache(file)?.frontmatter,
    addChild: (child) => void component.addChild(child),
    getSectionInfo: (inner) => {
      for (let at: Element | null = inner; at !== null; at = at.parentElement) {
        const section = sections.get(at);
        if (section !== undefined) return section;
      }
      return null;
    },
  };
  for (const { html, lineStart, lineEnd } of renderBlocks(text.slice(bodyStart))) {
    const nodes = [...new DOMParser().parseFromString(html, "text/html").body.children];
    // As in the app, processors get a section before it stands in any document.
    const block = createDiv(`el-${nodes[0]?.localName ?? "p"}`);
    block.append(...nodes);
    sections.set(block, { text, lineStart: firstLine + lineStart, lineEnd: firstLine + lineEnd });
    connectLinks(rendering, block);
    await runCodeBlocks(block, context);
    for (const processor of postProcessors) await processor(block, context);
    await fillEmbeds(rendering, block);
    element.append(block);
  }
}

async function runCodeBlocks(block: HTMLElement, context: ProcessorContext): Promise<void> {
  for (const [language, process] of codeBlockProcessors) {
    for (const code of Array.from(block.querySelectorAll(`pre > code.language-${CSS.escape(language)}`))) {
      const place = createDiv(`block-language-${language}`);
      code.parentElement?.replaceWith(place);
      await process((code.textContent ?? "").replace(/\n$/, ""), place, context);
    }
  }
}

function connectLinks({ app, sourcePath }: Rendering, block: HTMLElement): void {
  for (const link of Array.from(block.querySelectorAll<HTMLAnchorElement>("a[href]:not(.tag)"))) {
    const target = link.dataset["href"] ?? decodeURI(link.getAttribute("href") ?? "");
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
      link.addClass("external-link");
      continue;
    }
    link.addClass("internal-link");
    link.toggleClass("is-unresolved", app.metadataCache.getFirstLinkpathDest(getLinkpath(target), sourcePath) === null);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      void app.workspace.openLinkText(target, sourcePath, Keymap.isModEvent(event));
    });
  }
}

async function fillEmbeds(rendering: Rendering, block: HTMLElement): Promise<void> {
  const { app, component, depth, sourcePath } = rendering;
  for (const embed of Array.from(block.querySelectorAll<HTMLElement>("span.internal-embed"))) {
    const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(embed.getAttribute("src") ?? ""), sourcePath);
    if (file === null) embed.setText(`"${embed.getAttribute("src")}" could not be found.`);
    else if (/^(png|jpe?g|gif|svg|webp|avif)$/.test(file.extension)) {
      embed.createEl("img", { attr: { src: app.vault.getResourcePath(file), alt: embed.getAttribute("alt") ?? "" } });
    } else if (file.extension === "md" && depth < deepestEmbed) {
      const box = createDiv("internal-embed markdown-embed inline-embed is-loaded");
      box.createDiv({ cls: "markdown-embed-title", text: file.basename });
      const content = box.createDiv("markdown-embed-content").createDiv("markdown-preview-view markdown-rendered");
      embed.replaceWith(box);
      await renderInto({ app, component, depth: depth + 1, sourcePath: file.path }, await app.vault.cachedRead(file), content);
    }
  }
}
