/**
 * Timing that holds on a busy machine: all variants of a comparison run in one process or page, in rounds of shuffled
 * order, and a figure is the median over rounds of one variant's time divided by another's in the same round.
 */
import { makeRandom } from "./generate.mjs";

/** The middle value of a list of numbers, NaN of an empty one. */
export function median(values) {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The list in an order drawn from `random`. */
export function shuffled(list, random) {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [copy[last], copy[chosen]] = [copy[chosen], copy[last]];
  }
  return copy;
}

/**
 * Runs every variant once per round after `warmUp` rounds that do not count. `variants` maps names to functions that
 * return their own time in milliseconds, or nothing and are then timed here; they may be asynchronous. Gives the times
 * by name, one per round, in the order of the rounds.
 */
export async function runRounds(variants, { rounds, warmUp = 2, seed = 1 }) {
  const random = makeRandom(seed);
  const names = Object.keys(variants);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of shuffled(names, random)) {
      const start = performance.now();
      const outcome = variants[name]();
      const own = outcome instanceof Promise ? await outcome : outcome;
      const milliseconds = typeof own === "number" ? own : performance.now() - start;
      if (round >= 0) times[name].push(milliseconds);
    }
  }
  return times;
}

/** The median over rounds of `upper` divided by `lower` in the same round. */
export function ratioOf(times, upper, lower) {
  return median(times[upper].map((milliseconds, round) => milliseconds / times[lower][round]));
}
