/** English strings: what Obsidian's own controls say: commands, menus, settings, notices. */

export const app = {};
