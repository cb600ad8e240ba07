/**
 * An esbuild plugin that leaves out what a reader never calls of the YAML library: writing YAML, plain values, the tags of
 * JSON and YAML 1.1, editing a document, and the wording of errors (only their codes are read). All of it costs 52 kB.
 */
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";

const folder = resolve("node_modules/yaml/browser/dist");

/** Modules replaced by exports that say so when they are called after all. */
const unusedModules =
  /^(?:stringify\/.+|schema\/(?:json|yaml-1\.1)\/.+|doc\/(?:anchors|applyReviver|createNode)|nodes\/(?:addPairToJSMap|toJS)|parse\/(?:cst-stringify|cst-visit|line-counter)|log|visit)\.js$/;

const editing = ["add", "delete", "get", "has", "set", "toJSON", "toString"];
const editingWithin = ["clone", "addIn", "deleteIn", "getIn", "hasIn", "setIn"];

/** Methods cut out of the classes that are kept. */
const unusedMethods = {
  "doc/Document.js": [...editing, ...editingWithin, "createAlias", "createNode", "createPair", "toJS"],
  "doc/directives.js": ["clone", "tagString", "toString"],
  "nodes/Alias.js": ["resolve", "toJSON", "toString"],
  "nodes/Collection.js": [...editingWithin, "hasAllNullValues"],
  "nodes/Node.js": ["clone", "toJS"],
  "nodes/Pair.js": ["clone", "toJSON", "toString"],
  "nodes/Scalar.js": ["toJSON", "toString"],
  "nodes/YAMLMap.js": [...editing, "from"],
  "nodes/YAMLSeq.js": [...editing, "from"],
  "schema/Schema.js": ["clone"],
};

/** Fields and methods inside the library's lexer, parser and composer, which nothing else names: the build may shorten them. */
export const innerYamlNames =
  /^(?:sourceToken|buffer|pushCount|indentNext|pushSpaces|onKeyLine|indentValue|blockScalarIndent|parseLineStart|pushIndicators|explicitKey|flowLevel|startBlockValue|pushToIndex|onNewLine|parseQuotedScalar|setNext|atDirectives|parsePlainScalar|flowKey|pushNewline|blockScalarKeep|parseBlockStart|atNewLine|continueScalar|atNextDocument|atIndentedComment|parseBlockScalar|newlineAfterProp|lineEndPos|parseBlockScalarHeader|parseFlowCollection|flowScalar|atRoot|pushUntil|atKey|atEnd)$/;

function withoutExports(path, source) {
  const exported = /export\s*\{([^}]*)\}/.exec(source);
  if (exported === null) throw new Error(`${path} exports nothing: look at unusedModules again.`);
  const names = exported[1].split(",").map((part) => part.trim().split(/\s+as\s+/).at(-1));
  return `import { leftOut } from "left-out";\n${names.map((name) => `export const ${name} = leftOut;`).join("\n")}`;
}

function withoutMethods(path, source) {
  return (unusedMethods[path] ?? []).reduce((rest, name) => {
    const shorter = rest.replace(new RegExp(String.raw`^ {4}(?:static )?${name}\([^\n]*\) \{\n[^]*?^ {4}\}\n`, "m"), "");
    if (shorter === rest) throw new Error(`${path} has no method ${name}: look at unusedMethods again.`);
    return shorter;
  }, source);
}

/** The places of errors in lines and columns are worked out elsewhere. */
function withoutPrettyErrors(source) {
  return source.replace(/^const prettifyError = [^]*?^};\n/m, 'import { leftOut as prettifyError } from "left-out";\n');
}

/** Sentences that stand as text after an error's code, or in a constant or field made for it. */
function withoutWording(source) {
  return source.replace(/('[A-Z_]{4,}', |const (?:message|msg|startColMsg) = |\bmessage: )(?:'[^'\n]*'|"[^"\n]*"|`[^`\n]*`)(?=[,;)\s])/g, "$1''");
}

export const leaveOutUnusedYaml = {
  name: "leave out unused YAML",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^left-out$/ }, () => ({ path: "left-out", namespace: "left-out" }));
    onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: 'export const leftOut = () => { throw new Error("Left out of this build."); };' }));
    onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/].+\.js$/ }, ({ path: absolute }) => {
      const path = relative(folder, absolute).replaceAll("\\", "/");
      const source = readFileSync(absolute, "utf8");
      return { contents: unusedModules.test(path) ? withoutExports(path, source) : withoutPrettyErrors(withoutWording(withoutMethods(path, source))), loader: "js" };
    });
  },
};
