/** What a command may see and touch of the world outside: where it runs, where it prints. Tests hand in their own. */

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether the error stream is watched by a person, so that progress may be drawn there. */
  readonly errorIsTerminal: boolean;
  /** All of the standard input; absent where there is none. */
  readonly input?: () => Uint8Array;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly currentFolder: string;
  /** `YYYY-MM-DD`, local. */
  readonly today: string;
  readonly version: string;
  /** The program itself, to run further threads of it; undefined when there is only one. */
  readonly programFile: string | undefined;
  /** The plugin's style sheet, for files that look like the view. */
  readonly stylesheet: string;
}
