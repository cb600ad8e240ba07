/**
 * The small script an exported page may carry: light or dark, rows shown or not, a touchpoint's number lit wherever it
 * stands. It changes classes and attributes of its own page and knows no network, no storage and no map.
 */

/** Plain script for the page's end. The page's policy lets this text run and no other, by `pageScriptHash`. */
export const pageScript = `"use strict";
(() => {
  const page = document;
  const tools = page.querySelector(".cjm-file-tools");
  if (tools === null) return;
  tools.hidden = false;
  tools.querySelector("button").addEventListener("click", () => {
    const dark = page.body.classList.toggle("theme-dark");
    page.body.classList.toggle("theme-light", !dark);
    page.querySelector("meta[name=color-scheme]").content = dark ? "dark" : "light";
  });
  tools.addEventListener("change", ({ target }) => {
    for (const row of page.querySelectorAll("[data-row]")) if (row.dataset.row === target.value) row.hidden = !target.checked;
  });
  let joined = [];
  const join = ({ target }) => {
    const found = target instanceof Element ? target.closest("[data-number]") : null;
    for (const one of joined) one.classList.remove("is-joined");
    const map = found === null ? null : found.closest(".cjm-map");
    joined = map === null ? [] : [...map.querySelectorAll("[data-number]")].filter((one) => one.dataset.number === found.dataset.number);
    for (const one of joined) one.classList.add("is-joined");
  };
  page.addEventListener("pointerover", join);
  page.addEventListener("focusin", join);
})();
`;

/** SHA-256 of `pageScript` in base64, as a content security policy names it; a test holds the two together. */
export const pageScriptHash = "NBYS1Maw8zKx4twf4YlQPFwxEXWK/xJ7GzC4iCLVNk8=";

/** Looks of the tools; a sheet of paper has none of them. */
export const pageToolRules = `.cjm-file-tools { display: flex; gap: 12px; align-items: flex-start; position: sticky; inset-inline-start: 0; box-sizing: border-box; max-inline-size: 100vw; padding: 12px 20px 4px; font-size: 13px; }
.cjm-file-tools button { flex: none; }
.cjm-file-tools[hidden], [data-row][hidden] { display: none !important; }
.cjm-file-tools summary { inline-size: fit-content; }
.cjm-file-tools button, .cjm-file-tools summary { box-sizing: border-box; min-height: 28px; padding: 4px 10px; border: 1px solid var(--background-modifier-border-hover); border-radius: 6px; background: var(--background-primary); color: var(--text-normal); font: inherit; line-height: 18px; cursor: pointer; }
.cjm-file-tools :is(button, summary, input):focus-visible { outline: 2px solid var(--interactive-accent); outline-offset: 2px; }
.cjm-file-tools fieldset { display: flex; flex-wrap: wrap; gap: 4px 14px; margin: 8px 0 0; padding: 0; border: 0; }
.cjm-file-tools label { display: inline-flex; gap: 6px; align-items: center; min-height: 24px; }
@media print { .cjm-file-tools { display: none; } }`;
