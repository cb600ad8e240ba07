/**
 * Random tests draw the same examples in every run, so that a failure speaks of the code and not of luck. `EXPLORE=1`
 * draws others; the switches in docs/architecture.md draw more of them.
 */
import fc from "fast-check";

if (process.env["EXPLORE"] === undefined) fc.configureGlobal({ seed: 20_261_122 });
