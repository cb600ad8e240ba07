/** Slices against a clock of our own, so that the test is not at the mercy of the machine. */
import { describe, expect, it } from "vitest";
import { inSlices, stepsInSlices } from "../../src/obsidian/slices";

/** Every item takes `itemMs`; the longest time without a pause is kept. */
function clock(itemMs: number) {
  let now = 0;
  let sliceStart = 0;
  let longestMs = 0;
  let pauses = 0;
  return {
    work: () => {
      now += itemMs;
      longestMs = Math.max(longestMs, now - sliceStart);
    },
    pauses: {
      now: () => now,
      pause: async () => {
        pauses += 1;
        now += 1;
        sliceStart = now;
      },
    },
    seen: () => ({ longestMs, pauses }),
  };
}

describe("inSlices", () => {
  it("does all the work in order and never holds the thread over eight milliseconds", async () => {
    const time = clock(0.3);
    const done: number[] = [];
    const items = Array.from({ length: 1000 }, (_, index) => index);
    await inSlices(items, (item) => (time.work(), done.push(item)), { pauses: time.pauses });
    expect(done).toEqual(items);
    expect(time.seen().longestMs).toBeLessThan(8);
    expect(time.seen().pauses).toBeGreaterThan(40);
  });

  it("does little work without any pause", async () => {
    const time = clock(0.1);
    await inSlices([1, 2, 3], time.work, { pauses: time.pauses });
    expect(time.seen().pauses).toBe(0);
  });

  it("stops between two items when asked", async () => {
    const done: number[] = [];
    await inSlices([1, 2, 3, 4], (item) => void done.push(item), { stopped: () => done.length === 2 });
    expect(done).toEqual([1, 2]);
  });
});

describe("stepsInSlices", () => {
  function* steps(count: number, time: ReturnType<typeof clock>): Generator<number, string, void> {
    for (let step = 0; step < count; step += 1) {
      time.work();
      yield step / count;
    }
    return "done";
  }

  it("gives the result, pausing before a slice is long", async () => {
    const time = clock(1);
    expect(await stepsInSlices(steps(100, time), { pauses: time.pauses })).toBe("done");
    expect(time.seen().longestMs).toBeLessThan(8);
    expect(time.seen().pauses).toBeGreaterThan(10);
  });

  it("tells how far it is, never going back", async () => {
    const time = clock(1);
    const shares: number[] = [];
    await stepsInSlices(steps(100, time), { pauses: time.pauses, progress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  it("gives nothing once it is stopped", async () => {
    const time = clock(1);
    expect(await stepsInSlices(steps(100, time), { pauses: time.pauses, stopped: () => time.seen().pauses > 2 })).toBeUndefined();
    expect(time.seen().pauses).toBe(3);
  });
});
