/** What typed pieces of the benchmarks use of the generator. */
export function makeRandom(seed: number): () => number;
export function toMermaid(scene: {
  readonly title: string;
  readonly actor: string;
  readonly stages: readonly { readonly name: string; readonly touchpoints: readonly { readonly name: string; readonly level: number | undefined }[] }[];
}): string;
