/** Russian strings: what Obsidian's own controls say: commands, menus, settings, notices. Shape and keys are those of the English table. */
import type { app as appEn } from "../en/app";

export const app: typeof appEn = {};
