/** Opens a vault with the built plugin, does what the options say, and takes a picture. See README.md beside it. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadLaunch } from "./load-launch.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    open: { type: "string", multiple: true, default: [] },
    command: { type: "string", multiple: true, default: [] },
    reading: { type: "boolean", default: false },
    plugin: { type: "string" },
    theme: { type: "string", default: "light" },
    language: { type: "string", default: "en" },
    mobile: { type: "boolean", default: false },
    rtl: { type: "boolean", default: false },
    width: { type: "string", default: "1280" },
    height: { type: "string", default: "860" },
    scale: { type: "string", default: "1" },
    click: { type: "string" },
    evaluate: { type: "string" },
    print: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    out: { type: "string", default: "shot.png" },
  },
});
const [vault] = positionals.map((path) => resolve(path));
const out = resolve(values.out);
const plugin = values.plugin === undefined ? undefined : resolve(values.plugin);
if (vault === undefined) throw new Error('node tests/host/shot.mjs VAULT --open "Note.md" [--command id] [--reading] [--theme dark] [--width 390] [--out x.png]');
const { openVault } = await loadLaunch();
const opened = await openVault({
  vault,
  ...(plugin === undefined ? {} : { plugin }),
  theme: values.theme,
  language: values.language,
  mobile: values.mobile,
  rightToLeft: values.rtl,
  width: Number(values.width),
  height: Number(values.height),
  scale: Number(values.scale),
});
try {
  for (const path of values.open) await opened.openFile(path, values.reading ? { mode: "preview" } : {});
  for (const id of values.command) if (!(await opened.runCommand(id))) console.log(`Not available here: ${id}`);
  if (values.click !== undefined) await opened.page.click(values.click);
  if (values.evaluate !== undefined) console.log(await opened.page.evaluate(values.evaluate));
  await opened.idle();
  const seen = await opened.page.evaluate(() => ({
    commands: window.app.commands.listCommands().map(({ id, name }) => `${id} (${name})`),
    view: window.app.workspace.activeLeaf?.view.getViewType(),
    text: window.app.workspace.activeLeaf?.view.containerEl.innerText,
    notices: window.host.notices,
    unknownIcons: window.host.unknownIcons,
  }));
  console.log(`view: ${seen.view}\ncommands here: ${seen.commands.join(", ")}`);
  for (const notice of seen.notices) console.log(`notice: ${notice}`);
  if (seen.unknownIcons.length > 0) console.log(`UNKNOWN ICONS: ${seen.unknownIcons.join(", ")}`);
  for (const complaint of opened.complaints) console.log(`COMPLAINT ${complaint}`);
  if (values.print) console.log(seen.text);
  await opened.page.screenshot({ path: out, fullPage: values.full });
  console.log(`picture: ${out}`);
} finally {
  await opened.close();
}
