/** What reading a share of the notes gives: plain data, so that it can come from another thread. */

export interface UnreadableNote {
  /** As printed. */
  readonly file: string;
  readonly reason: string;
}

export interface ShareOf<Found> {
  readonly found: readonly Found[];
  readonly unreadable: readonly UnreadableNote[];
}
