/** One YAML value by itself, such as a word of a command line, as a tree. It knows no note and no keys. */
import { parseDocument } from "yaml";
import { TreeBuilder } from "./build-tree";
import { parseOptions } from "./parse-options";
import type { TreeNode } from "./tree";

/** The value a text is in YAML, empty text being null; undefined when it is none, or would not read as typed. Never throws. */
export function readYamlValue(source: string): TreeNode | undefined {
  try {
    const document = parseDocument(source, parseOptions);
    if (document.errors.length > 0) return undefined;
    const builder = new TreeBuilder(source, 0);
    const value = builder.build(document.contents);
    return builder.faults.length > 0 ? undefined : value;
  } catch {
    // Nested deeper than the stack.
    return undefined;
  }
}
