/** What typed pieces of the benchmarks use of the timing. */
export function median(values: readonly number[]): number;
export function runRounds(
  variants: Readonly<Record<string, () => number | Promise<number>>>,
  options: { readonly rounds: number; readonly warmUp?: number; readonly seed?: number },
): Promise<Record<string, number[]>>;
