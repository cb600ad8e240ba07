/** English strings: what cjm prints. */

export const terminal = {};
