/** Where one tab has been: each step is a view's state with its ephemeral part (scroll, selection). */
import type { HostViewState, WorkspaceLeaf } from "./leaf";

interface Step {
  readonly state: HostViewState;
  readonly ephemeral: Record<string, unknown>;
}

export class LeafHistory {
  #back: Step[] = [];
  #forward: Step[] = [];

  constructor(private readonly leaf: WorkspaceLeaf) {}

  /** What is on screen now; undefined for views that are no place to return to. */
  step(): Step | undefined {
    const { view } = this.leaf;
    return view.navigation ? { state: this.leaf.getViewState(), ephemeral: view.getEphemeralState() } : undefined;
  }

  remember(step: Step | undefined): void {
    if (step === undefined) return;
    this.#back.push(step);
    this.#forward = [];
  }

  async back(): Promise<void> {
    await this.#go(this.#back, this.#forward);
  }

  async forward(): Promise<void> {
    await this.#go(this.#forward, this.#back);
  }

  async #go(from: Step[], to: Step[]): Promise<void> {
    const target = from.pop();
    const here = this.step();
    if (target === undefined) return;
    if (here !== undefined) to.push(here);
    await this.leaf.setViewState({ ...target.state, active: true }, target.ephemeral, true);
  }
}
