/** The types of the build's cut through the YAML library, for the test that holds the cut library against the whole one. */
import type { Plugin } from "esbuild";

export const innerYamlNames: RegExp;
export const leaveOutUnusedYaml: Plugin;
