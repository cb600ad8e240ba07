/** English strings: what a map shows around the author's own text. */

export const map = {};
