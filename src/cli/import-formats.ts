/** The formats `cjm import` can be told. Apart from the command, so that reading a command line loads no importer. */
export const importFormats = ["auto", "csv", "markdown", "mermaid", "note", "prose", "yaml", "json", "html"] as const;
