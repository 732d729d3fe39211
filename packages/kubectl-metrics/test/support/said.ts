/** What a command left behind. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
