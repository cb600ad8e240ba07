/** Russian strings: what cjm prints. Shape and keys are those of the English table. */
import type { terminal as terminalEn } from "../en/terminal";

export const terminal: typeof terminalEn = {};
