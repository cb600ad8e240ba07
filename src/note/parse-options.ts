/** How the YAML library is asked to read: one way for whole notes, parts of them and proofs. */

/** No schema: what an unquoted value is, `coreValue` says. */
export const parseOptions = { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "silent", resolveKnownTags: false } as const;
